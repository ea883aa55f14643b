package dev.orm.benchmarks.generated;

import java.util.List;

/** An object of a generated class. */
public interface GeneratedRow {

    /** The key and what the columns behind it hold, in their order. */
    List<Object> values();

    /** Sets the key and all columns. */
    void fill(List<?> values);
}
