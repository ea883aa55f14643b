package dev.orm.flush;

import dev.orm.dialect.Dialect;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.Result;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.schema.Column;
import dev.orm.sql.Change;
import dev.orm.sql.Condition;
import dev.orm.sql.Delete;
import dev.orm.sql.Feature;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.RowLock;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.sql.SqlVisitor;
import dev.orm.sql.Update;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The rows that a change is for, which are spread over several tables.
 *
 * @param sources the changed source, and those beside it
 */
record SpreadRows(EntityMapping<?> mapping, List<Source> sources, Condition condition) implements SpreadChange.Rows {

    static SpreadRows of(Update<?> update, EntityMapping<?> mapping) {
        requireComplete(update);
        return new SpreadRows(mapping, all(update.target(), update.sources()), update.condition());
    }

    static SpreadRows of(Delete<?> delete, EntityMapping<?> mapping) {
        requireComplete(delete);
        return new SpreadRows(mapping, all(delete.target(), delete.sources()), delete.condition());
    }

    /** The rows with these identifiers. */
    static SpreadRows of(EntityMapping<?> mapping, Collection<?> ids) {
        List<Source> source = List.of(mapping.source());
        List<@Nullable Object[]> keys = ids.stream().map(mapping.id()::columns).toList();
        return new SpreadRows(
                mapping, source, Sql.row(key(mapping, mapping.source())).in(keys));
    }

    private static void requireComplete(Change change) {
        change.beginOn(new SqlVisitor() {});
    }

    private static List<Source> all(Source target, List<Source> others) {
        List<Source> all = new ArrayList<>(others.size() + 1);
        all.add(target);
        all.addAll(others);
        return all;
    }

    /** Where the database has row locks the rows are locked first, in the order of their keys, so that nobody can change them meanwhile. */
    @Override
    public List<@Nullable Object[]> find(
            LoadingSession loading,
            EngineConnection connection,
            Collection<TablePart> parts,
            List<SpreadValue> values) {
        Dialect dialect = connection.dialect();
        if (!dialect.supports(Feature.ROW_LOCK)) {
            return read(loading, select(values), values);
        }
        List<@Nullable Object[]> keys = read(loading, select(List.of()), List.of());
        if (keys.isEmpty()) {
            return keys;
        }
        parts.forEach(part -> read(connection, part, keys, true));
        return read(loading, select(values).where(Sql.row(key()).in(keys)), values);
    }

    /**
     * The same, where values are computed of nothing but the row in the first table: the statement that reads it locks it, unless the rows lie in several
     * first tables.
     */
    List<@Nullable Object[]> findByOne(
            LoadingSession loading,
            EngineConnection connection,
            Collection<TablePart> parts,
            List<SpreadValue> values) {
        if (mapping.isUnion() || !connection.dialect().supports(Feature.ROW_LOCK)) {
            return find(loading, connection, parts, values);
        }
        return read(loading, select(values).orderBy(inOrder(key())).lock(RowLock.forNoKeyUpdate()), values);
    }

    private Select<@Nullable Object[]> select(List<SpreadValue> values) {
        List<Selectable<?>> items = new ArrayList<>(key());
        values.stream()
                .filter(value -> !value.assignment().isConstant())
                .forEach(value -> items.add(value.assignment().value().coerce(value.type())));
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        return select.from(sources.toArray(new Source[0])).where(condition);
    }

    private List<@Nullable Object[]> read(
            LoadingSession loading, Select<@Nullable Object[]> select, List<SpreadValue> values) {
        int width = mapping.id().attributes().size();
        List<@Nullable Object[]> rows = loading.selects().list(select);
        requireOnce(rows, width);
        return rows.stream().map(row -> complete(row, width, values)).toList();
    }

    /** What is the same for all rows need not travel with each. */
    private static @Nullable Object[] complete(@Nullable Object[] row, int width, List<SpreadValue> values) {
        @Nullable Object[] complete = Arrays.copyOf(row, width + values.size());
        int next = width;
        for (int i = 0; i < values.size(); i++) {
            SpreadValue value = values.get(i);
            complete[width + i] =
                    value.assignment().isConstant() ? value.assignment().constant() : row[next++];
        }
        return complete;
    }

    /** With several partners it would be chance what a row is set to. */
    private void requireOnce(List<@Nullable Object[]> rows, int width) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; sources.size() > 1 && i < rows.size(); i++) {
            if (!seen.add(Arrays.asList(rows.get(i)).subList(0, width))) {
                throw new InvalidDataAccessApiUsageException("A change of " + mapping.name()
                        + " finds several rows of " + sources.subList(1, sources.size())
                        + " for one of its own, whose rows"
                        + " are spread over several tables. Let the condition leave one, or ask by exists(...).");
            }
        }
    }

    private List<OrderedExpression<Object>> key() {
        return key(mapping, sources.get(0));
    }

    private static List<OrderedExpression<Object>> key(EntityMapping<?> mapping, Source source) {
        List<OrderedExpression<Object>> key = new ArrayList<>();
        for (BasicAttribute part : mapping.id().attributes()) {
            key.add(Sql.column(source, part.path(), part.type()));
        }
        return key;
    }

    private static Ordering[] inOrder(List<OrderedExpression<Object>> key) {
        return key.stream().map(OrderedExpression::asc).toArray(Ordering[]::new);
    }

    /** Those of the keys for which a table has a row. */
    static List<@Nullable Object[]> present(
            EngineConnection connection, TablePart part, List<@Nullable Object[]> keys) {
        return read(connection, part, keys, false);
    }

    private static List<@Nullable Object[]> read(
            EngineConnection connection, TablePart part, List<@Nullable Object[]> keys, boolean lock) {
        List<OrderedExpression<Object>> key = new ArrayList<>();
        for (Column column : part.key()) {
            key.add(Sql.column(part.table(), column.name(), erased(column.type())));
        }
        Select<@Nullable Object[]> all = Sql.select(key, row -> row);
        Select<@Nullable Object[]> select =
                all.from(part.table()).where(Sql.row(key).in(keys)).orderBy(inOrder(key));
        try (Result<@Nullable Object[]> result = connection.execute(lock ? select.lock(WHOLE) : select)) {
            return result.all();
        }
    }

    private static final RowLock WHOLE = new RowLock(RowLock.Strength.UPDATE, RowLock.WhenLocked.WAIT, List.of());

    @SuppressWarnings("unchecked") // values of any column are handled as objects here
    private static SqlType<Object> erased(SqlType<?> type) {
        return (SqlType<Object>) type;
    }
}
