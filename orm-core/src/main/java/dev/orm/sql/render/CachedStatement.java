package dev.orm.sql.render;

/** What a {@link StatementCache} keeps for a shape. */
public interface CachedStatement {

    /** About how many characters it holds, by which the cache bounds its memory. */
    long weight();
}
