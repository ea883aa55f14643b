package dev.orm.benchmarks.generated;

import java.util.List;

/** An implementation that has mapped the classes of a {@link NodeModel}. */
public interface MappedNodes extends AutoCloseable {

    /** What the row of the first class holds, loaded in a transaction; as {@link GeneratedRow#values}. */
    List<Object> first() throws Exception;

    @Override
    default void close() {}
}
