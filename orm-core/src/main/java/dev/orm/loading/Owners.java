package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.RelationCondition;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owners of a relation that a condition makes, as a source that hangs on the targets: rows of the targets hold no key of their owners, so the owners
 * are joined to them by the condition.
 */
final class Owners {

    private static final String PREFIX = "(owners) ";

    private Owners() {}

    static boolean are(Source source) {
        String relation = source.relation();
        return relation != null && relation.startsWith(PREFIX);
    }

    /** The relation whose owners a source of this name stands for. */
    static String relation(String name) {
        return name.substring(PREFIX.length());
    }

    /** The condition of a relation; null if it has none. */
    static @Nullable RelationCondition condition(Attribute relation) {
        if (relation instanceof ToOne toOne) {
            return toOne.condition();
        }
        return relation instanceof ToMany toMany ? toMany.condition() : null;
    }

    /** One expression for each part of the owners' identifier. */
    static List<OrderedExpression<Object>> key(Source targets, Attribute relation) {
        DynamicTable<?> owners = DynamicTable.relation(
                targets, PREFIX + relation.path(), relation.owner().javaType());
        List<OrderedExpression<Object>> key = new ArrayList<>();
        for (BasicAttribute part : relation.owner().id().attributes()) {
            key.add(Sql.column(owners, part.path(), part.type()));
        }
        return key;
    }
}
