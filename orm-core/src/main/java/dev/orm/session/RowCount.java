package dev.orm.session;

import dev.orm.loading.RepeatedEntities;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.Labelled;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import dev.orm.sql.Subquery;
import java.util.List;

/** The select that counts the rows of another, whatever part of them that one would yield. */
final class RowCount {

    private RowCount() {}

    static Select<Long> of(MappingRegistry mappings, Select<?> select) {
        Select<?> all = select.unordered().unlimited().unlocked();
        if (new RepeatedEntities(mappings).areIn(all)) {
            all = all.distinct();
        }
        if (!all.isPlain() || all.isDistinct()) {
            return of(all.replacingItems(item -> columns(mappings, item)).subquery("counted"));
        }
        return all.groups().isEmpty()
                ? all.withOnly(Sql.count())
                : of(all.withOnly(Sql.count()).subquery("counted"));
    }

    private static Select<Long> of(Subquery rows) {
        return Sql.select(Sql.count()).from(rows);
    }

    /** Entities are told apart by their identifiers. */
    static List<Expression<?>> columns(MappingRegistry mappings, Selectable<?> item) {
        if (item instanceof EntitySource<?> entity) {
            return mappings.entity(entity.entityType()).id().attributes().stream()
                    .<Expression<?>>map(id -> Sql.column(entity, id.path()))
                    .toList();
        }
        return List.of(item instanceof Labelled<?> labelled ? labelled.expression() : (Expression<?>) item);
    }
}
