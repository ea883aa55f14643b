package dev.orm.flush;

import dev.orm.engine.EngineConnection;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are named by their identifiers, each with values of its own.
 *
 * @param given by identifier what the first columns are set to; the others get what is the same for all rows, or computed of the row itself
 */
record KeyedRows(EntityMapping<?> mapping, Map<Object, @Nullable Object[]> given) implements SpreadChange.Rows {

    @Override
    public List<@Nullable Object[]> find(
            LoadingSession loading,
            EngineConnection connection,
            Collection<TablePart> parts,
            List<SpreadValue> values) {
        int own = given.values().iterator().next().length;
        return SpreadRows.of(mapping, given.keySet())
                .findByOne(loading, connection, parts, values.subList(own, values.size()))
                .stream()
                .map(this::complete)
                .toList();
    }

    /** The key of the row, what is given for it, and what was found behind the key. */
    private @Nullable Object[] complete(@Nullable Object[] found) {
        int width = mapping.id().attributes().size();
        @Nullable Object[] own = given(Objects.requireNonNull(mapping.id().of(Arrays.copyOf(found, width))));
        @Nullable Object[] row = new @Nullable Object[found.length + own.length];
        System.arraycopy(found, 0, row, 0, width);
        System.arraycopy(own, 0, row, width, own.length);
        System.arraycopy(found, width, row, width + own.length, found.length - width);
        return row;
    }

    /** A database may give a key back in another form than it was asked for: what is asked for alone is meant nevertheless. */
    private @Nullable Object[] given(Object id) {
        return given.size() == 1
                ? given.values().iterator().next()
                : Objects.requireNonNull(given.get(id), mapping::name);
    }
}
