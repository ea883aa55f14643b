package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.session.Session;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LockMode;
import dev.orm.sql.Ordering;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.RowValue;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.sql.UnsafeSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.FetchType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Selects whose rows an SQL text yields. */
final class TextEntities {

    private TextEntities() {}

    /** Entities, in the order of the text: nothing is joined to it, so what is eager comes by statements of its own. */
    static <T> Select<T> select(EntityMapping<T> mapping, UnsafeSql text, Sort sort, MethodSettings settings) {
        LoadOption[] apart = mapping.toOnes().stream()
                .filter(relation -> relation.fetch() == FetchType.EAGER)
                .map(TextEntities::apart)
                .toArray(LoadOption[]::new);
        Ordering[] orderings =
                SortTerms.of(sort, mapping).stream().map(SortTerm::ordering).toArray(Ordering[]::new);
        List<LoadOption> options =
                settings.options().stream().map(TextEntities::apart).toList();
        return Sql.select(mapping.source())
                .from(text.inPlaceOf(mapping.source()))
                .orderBy(orderings)
                .options(apart)
                .options(options.toArray(LoadOption[]::new));
    }

    /**
     * Locks the rows of entities that a text has found, in its order, and reads them again: not every database locks rows behind a text. Rows that
     * are gone by now, or passed over because others have locked them, are left out.
     */
    static <R> List<R> locked(Session session, EntityMapping<?> mapping, List<R> found, LockMode mode) {
        if (found.isEmpty()) {
            return found;
        }
        List<@Nullable Object[]> keys = new ArrayList<>();
        found.forEach(entity -> keys.add(
                mapping.id().columns(Objects.requireNonNull(mapping.id().get(Objects.requireNonNull(entity))))));
        RowValue key = Sql.row(mapping.id().attributes().stream()
                .map(attribute -> mapping.source().attribute(attribute.path()))
                .toList());
        Set<Object> locked = Collections.newSetFromMap(new IdentityHashMap<>());
        locked.addAll(session.execute(Sql.select(mapping.source())
                .where(key.in(keys))
                .options(LoadOption.populateExisting(mapping.source()))
                .lock(mode)));
        return found.stream().filter(locked::contains).toList();
    }

    private static LoadOption apart(LoadOption option) {
        return option.strategy() == LoadOption.Strategy.JOINED
                ? LoadOption.selectin(option.path()).then(option.nested().toArray(LoadOption[]::new))
                : option;
    }

    private static LoadOption apart(ToOne relation) {
        return LoadOption.selectin(relation.owner()
                .source()
                .relation(relation.path(), relation.target().javaType()));
    }

    /** The number that a text counts. */
    static Select<Long> count(UnsafeSql text) {
        SqlType<Long> type = SqlTypes.LONG;
        return text.select(
                List.of(ResultColumn.value("count", type)), values -> (Long) Objects.requireNonNull(values[0]));
    }
}
