package dev.orm.benchmarks.generated;

import java.util.List;

/** What an implementation does with a {@link WideTable}: each method is one transaction in a new session. */
public interface WideRows {

    /** All rows as managed objects. */
    List<? extends GeneratedRow> load() throws Exception;

    /** Inserts new objects with known keys. */
    void insert(List<? extends GeneratedRow> rows) throws Exception;
}
