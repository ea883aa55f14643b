package dev.orm.loading;

import dev.orm.engine.Operation;
import dev.orm.sql.render.CachedStatement;
import dev.orm.sql.render.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All selects of one shape, ready to run: their text, and how each item is read from a row. Immutable, shared by sessions of all threads.
 *
 * @param nodes for each item the plan of its entity; null for an expression
 * @param operation what running it is
 */
record CompiledSelect(RenderedSql rendered, List<@Nullable FetchNode> nodes, Operation operation)
        implements CachedStatement {

    /** A plan has about as much to remember as the text. */
    @Override
    public long weight() {
        return 2 * rendered.weight();
    }

    /** Whether the rows hold values only, so that no entity has to be made or found. */
    boolean isPlain() {
        return nodes.stream().allMatch(node -> node == null);
    }
}
