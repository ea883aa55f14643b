package dev.orm.flush;

import dev.orm.dialect.Write;
import dev.orm.engine.EngineConnection;
import dev.orm.flush.EntityRows.Source;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.state.InstanceState;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inserts rows that are spread over several tables in bulk: for so many objects at a time each table in turn, the one that others refer to first. */
final class SpreadInsert {

    private final EngineConnection connection;
    private final EntityRows rows;
    private final EntityMapping<?> mapping;

    SpreadInsert(EngineConnection connection, EntityRows rows, EntityMapping<?> mapping) {
        this.connection = connection;
        this.rows = rows;
        this.mapping = mapping;
    }

    /**
     * Inserts the rows of some objects.
     *
     * @param withId whether they have their identifiers; else the first table numbers its rows
     */
    void insert(List<InstanceState> chunk, boolean withId) {
        ServerDefaults.groups(chunk).forEach((defaults, states) -> insert(states, defaults, withId));
    }

    private void insert(List<InstanceState> chunk, BitSet defaults, boolean withId) {
        boolean known = withId;
        for (TablePart part : mapping.parts()) {
            List<Source> sources = rows.insert(mapping, part, known, defaults);
            if (known) {
                write(part, sources, part.optional() ? rows.having(part, chunk) : chunk);
            } else {
                number(part, sources, chunk);
            }
            known = true;
        }
    }

    private void write(TablePart part, List<Source> sources, List<InstanceState> states) {
        if (!states.isEmpty()) {
            connection.bulkInsert(
                    part.table(),
                    EntityRows.columns(sources),
                    states.stream()
                            .<@Nullable Object[]>map(state -> EntityRows.row(sources, state))
                            .iterator());
        }
    }

    /** The rows of the other tables have the numbers that the first one gives. */
    private void number(TablePart part, List<Source> sources, List<InstanceState> states) {
        int done = 0;
        for (Write write : connection
                .dialect()
                .writes()
                .insert(part.table(), EntityRows.columns(sources), EntityRows.rows(sources, states), part.key())) {
            for (@Nullable
            Object[] key : connection
                    .write("inserting " + mapping.name() + " rows", write)
                    .rows()) {
                KeyAssigner.set(mapping.id(), states.get(done++), Objects.requireNonNull(key[0], mapping::name));
            }
        }
    }
}
