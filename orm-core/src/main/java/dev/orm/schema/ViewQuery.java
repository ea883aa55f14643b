package dev.orm.schema;

/** What a view selects. Implementations are thread-safe. */
@FunctionalInterface
public interface ViewQuery {

    /** The text of the select, with its values as literals. */
    String text(DdlSpelling ddl);
}
