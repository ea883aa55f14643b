package dev.orm.loading;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.LoadOption;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import dev.orm.state.InstanceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/**
 * The targets of a to-one relation that are not found by their identifier: those of the inverse side of a one-to-one relation, which hold the key of
 * their owner, those that a foreign key names by other unique attributes, and those that a condition finds.
 */
final class KeyedTargets {

    private final LoadingSession session;
    private final ToOne relation;

    KeyedTargets(LoadingSession session, ToOne relation) {
        this.session = session;
        this.relation = relation;
    }

    /** The key of an owner's target; null when it has none. */
    @Nullable
    List<@Nullable Object> key(InstanceState owner, ResultSet row, FetchNode.Key key) throws SQLException {
        if (relation.condition() != null) {
            return Arrays.asList(owner.mapping().id().columns(Objects.requireNonNull(owner.id())));
        }
        ToOne mappedBy = relation.mappedBy();
        @Nullable Object @Nullable [] values = mappedBy == null ? key.values(row) : ownKey(owner, mappedBy);
        return values == null || Arrays.asList(values).contains(null) ? null : Arrays.asList(values);
    }

    private static @Nullable Object[] ownKey(InstanceState owner, ToOne mappedBy) {
        if (mappedBy.refersToId()) {
            return owner.mapping().id().columns(Objects.requireNonNull(owner.id()));
        }
        return mappedBy.targetAttributes().stream()
                .map(attribute -> owner.value(attribute.slot()))
                .toArray();
    }

    /** The targets of these keys, by one query. */
    Map<List<@Nullable Object>, Object> load(Collection<List<@Nullable Object>> keys, List<LoadOption> options) {
        DynamicTable<?> targets = relation.target().source();
        List<OrderedExpression<Object>> key = keyOf(targets);
        List<Selectable<?>> items = new ArrayList<>();
        items.add(targets);
        items.addAll(key);
        List<@Nullable Object[]> values = new ArrayList<>(keys.size());
        for (List<@Nullable Object> wanted : keys) {
            values.add(wanted.toArray());
        }
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        Map<List<@Nullable Object>, Object> found = new HashMap<>();
        for (@Nullable
        Object[] row : session.selects()
                .list(select.where(Sql.row(key).in(values)).options(options.toArray(new LoadOption[0])))) {
            List<@Nullable Object> rowKey = Arrays.asList(row).subList(1, row.length);
            Object other = found.put(rowKey, Objects.requireNonNull(row[0]));
            if (other != null && other != row[0]) {
                throw several(relation);
            }
        }
        return found;
    }

    /** Which of several rows is meant nobody can say, so none is taken. */
    static IncorrectResultSizeDataAccessException several(ToOne relation) {
        ToOne mappedBy = relation.mappedBy();
        return new IncorrectResultSizeDataAccessException(
                relation.describe() + " leads to one " + relation.target().name()
                        + " at most, and there are several for one "
                        + relation.owner().name()
                        + (mappedBy == null ? "" : ", found by " + mappedBy.describe())
                        + (relation.condition() == null
                                ? ". Delete all but one of them, and let a unique constraint keep it so; or make the"
                                        + " relation a collection."
                                : ". Let its condition, " + relation.condition()
                                        + ", be met by one of them; or make the relation a collection."),
                1);
    }

    private List<OrderedExpression<Object>> keyOf(DynamicTable<?> targets) {
        if (relation.condition() != null) {
            return Owners.key(targets, relation);
        }
        ToOne mappedBy = relation.mappedBy();
        String prefix = mappedBy == null ? "" : mappedBy.path() + ".";
        List<BasicAttribute> attributes = mappedBy == null ? relation.targetAttributes() : mappedBy.targetAttributes();
        List<OrderedExpression<Object>> key = new ArrayList<>();
        attributes.forEach(attribute -> key.add(Sql.column(targets, prefix + attribute.path(), attribute.type())));
        return key;
    }
}
