package dev.orm.flush;

import dev.orm.dialect.WriteRules;
import dev.orm.engine.EngineConnection;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.schema.Column;
import dev.orm.sql.Change;
import dev.orm.sql.Delete;
import dev.orm.sql.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An update or delete by condition of rows that are spread over several tables. Which rows they are, and what they are to be set to, is asked first; then
 * each of the tables is written by their keys. So every value is computed from rows as they were before, as in a single statement.
 */
public final class SpreadChange {

    private final EntityMapping<?> mapping;
    private final Rows rows;
    private final List<SpreadValue> values;

    /** The rows of a change. */
    interface Rows {

        /**
         * The keys of the rows, and behind each what its columns are to be set to.
         *
         * @param parts the tables that the rows may be in
         */
        List<@Nullable Object[]> find(
                LoadingSession loading,
                EngineConnection connection,
                Collection<TablePart> parts,
                List<SpreadValue> values);
    }

    private SpreadChange(EntityMapping<?> mapping, Rows rows, List<SpreadValue> values) {
        this.mapping = mapping;
        this.rows = rows;
        this.values = values;
    }

    /** The change, if it is one of such rows, and of one of the sorts that can be made. */
    public static @Nullable SpreadChange of(Change change, EntityMapping<?> mapping) {
        if (!mapping.isSpread()) {
            return null;
        }
        if (change instanceof Delete<?> delete) {
            return new SpreadChange(mapping, SpreadRows.of(delete, mapping), List.of());
        }
        return change instanceof Update<?> update
                ? new SpreadChange(mapping, SpreadRows.of(update, mapping), SpreadValue.of(update, mapping))
                : null;
    }

    /**
     * An update of rows that are named by their identifiers, each to values of its own.
     *
     * @param update what is written: first parameters that stand for these values, then what is the same for all rows or computed of the row itself
     * @param given the values by identifier; at least of one
     */
    public static SpreadChange of(Update<?> update, EntityMapping<?> mapping, Map<Object, @Nullable Object[]> given) {
        return new SpreadChange(mapping, new KeyedRows(mapping, given), SpreadValue.of(update, mapping));
    }

    /** Changes the rows, and tells which they were by their identifiers. */
    public List<Object> run(LoadingSession loading, EngineConnection connection) {
        return run(loading, connection, ids -> {});
    }

    /**
     * The same.
     *
     * @param before told the identifiers of the rows before these are changed; not where there are none
     */
    public List<Object> run(LoadingSession loading, EngineConnection connection, Consumer<List<Object>> before) {
        Set<TablePart> parts = parts();
        List<@Nullable Object[]> found = rows.find(loading, connection, parts, values);
        if (found.isEmpty()) {
            return List.of();
        }
        int width = mapping.id().attributes().size();
        List<Object> ids = found.stream()
                .map(row -> Objects.requireNonNull(mapping.id().of(Arrays.copyOf(row, width))))
                .toList();
        before.accept(ids);
        if (values.isEmpty()) {
            delete(connection, parts, found);
        } else {
            parts.forEach(part -> update(connection, part, found));
        }
        return ids;
    }

    /** The tables of all classes that the rows may be of, each behind those that it refers to. */
    private Set<TablePart> parts() {
        Set<TablePart> parts = new LinkedHashSet<>();
        mapping.concrete().forEach(each -> parts.addAll(each.parts()));
        return parts;
    }

    /** A table without a row for one of the keys has nothing to lose. */
    private void delete(EngineConnection connection, Set<TablePart> parts, List<@Nullable Object[]> keys) {
        List<TablePart> inverse = new ArrayList<>(parts);
        Collections.reverse(inverse);
        for (TablePart part : inverse) {
            Answer.to(connection, what("deleting "), writes(connection).delete(part.table(), part.key(), keys));
        }
    }

    private void update(EngineConnection connection, TablePart part, List<@Nullable Object[]> found) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isIn(part, mapping)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        List<Column> set =
                places.stream().map(place -> values.get(place).column()).toList();
        List<@Nullable Object[]> written =
                found.stream().map(row -> row(row, places)).toList();
        Answer.to(connection, what("updating "), writes(connection).update(part.table(), set, part.key(), written));
        if (part.optional()) {
            insertMissing(connection, part, set, written);
        }
    }

    /** The values of the row, and its key behind them. */
    private @Nullable Object[] row(@Nullable Object[] found, List<Integer> places) {
        int width = mapping.id().attributes().size();
        @Nullable Object[] row = new @Nullable Object[places.size() + width];
        for (int i = 0; i < places.size(); i++) {
            row[i] = found[width + places.get(i)];
        }
        System.arraycopy(found, 0, row, places.size(), width);
        return row;
    }

    /** A secondary table has a row where there is something to say in it. */
    private void insertMissing(
            EngineConnection connection, TablePart part, List<Column> set, List<@Nullable Object[]> written) {
        List<@Nullable Object[]> telling = written.stream()
                .filter(row -> Arrays.stream(row, 0, set.size()).anyMatch(Objects::nonNull))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        Set<List<@Nullable Object>> present = new HashSet<>();
        SpreadRows.present(
                        connection,
                        part,
                        telling.stream().map(row -> key(row, set)).toList())
                .forEach(key -> present.add(Arrays.asList(key)));
        List<@Nullable Object[]> missing = telling.stream()
                .filter(row -> !present.contains(Arrays.asList(key(row, set))))
                .toList();
        List<Column> columns = new ArrayList<>(set);
        columns.addAll(part.key());
        if (!missing.isEmpty()) {
            Answer.to(
                    connection,
                    what("inserting "),
                    writes(connection).insert(part.table(), columns, missing, List.of()));
        }
    }

    private static @Nullable Object[] key(@Nullable Object[] row, List<Column> set) {
        return Arrays.copyOfRange(row, set.size(), row.length);
    }

    private static WriteRules writes(EngineConnection connection) {
        return connection.dialect().writes();
    }

    private String what(String verb) {
        return verb + mapping.name() + " rows";
    }
}
