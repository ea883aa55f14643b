package dev.orm.loading;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.metamodel.DynamicTable;
import dev.orm.schema.Column;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.state.InstanceState;
import dev.orm.type.TypeCategory;
import jakarta.persistence.FetchType;
import java.sql.JDBCType;
import org.jspecify.annotations.Nullable;

/**
 * The select of one entity, to which a condition on its identifier is to be added. The elements of its first eager relation stand in the same rows: of one
 * owner they are no more rows than a statement of their own would yield.
 */
final class SingleEntity {

    /** Longer text than this is not repeated for each element. */
    private static final int LONG = 1000;

    private SingleEntity() {}

    static Select<?> select(EntityMapping<?> mapping) {
        Select<?> select = Sql.select(mapping.source());
        ToMany relation = joined(mapping);
        if (relation == null) {
            return select;
        }
        DynamicTable<?> elements = DynamicTable.relation(
                mapping.source(), relation.path(), relation.target().javaType());
        return select.leftJoin(elements)
                .orderBy(CollectionLoading.orderings(relation, elements))
                .options(LoadOption.containsEager(elements));
    }

    /** Takes note that the joined rows were all elements of their owner: nothing else has limited them. */
    static void markWhole(EntityMapping<?> mapping, InstanceState owner) {
        ToMany relation = owner.hasParts() ? joined(mapping) : null;
        if (relation != null) {
            owner.part(owner.mapping().collections().indexOf(relation), false);
        }
    }

    private static @Nullable ToMany joined(EntityMapping<?> mapping) {
        if (mapping.isUnion() || mapping.basics().stream().anyMatch(SingleEntity::isLong)) {
            return null;
        }
        for (CollectionAttribute collection : mapping.collections()) {
            if (collection.fetch() == FetchType.EAGER
                    && collection instanceof ToMany relation
                    && isReadFromRows(relation)) {
                return relation;
            }
        }
        return null;
    }

    /** Whether the rows of a join are those of the elements: a list by a join table may hold one several times. */
    private static boolean isReadFromRows(ToMany relation) {
        return relation.index() == null
                && relation.condition() == null
                && !relation.isWriteOnly()
                && !relation.target().isUnion()
                && !(relation.link() != null && relation.kind().isList());
    }

    /** Whether a value is too long to travel once for each element. */
    private static boolean isLong(BasicAttribute attribute) {
        Column column = attribute.column();
        TypeCategory category = column.type().category();
        return !attribute.isLazy()
                && switch (category) {
                    case JSON, ARRAY, LARGE -> true;
                    default -> isSized(column.type().jdbcType()) && (column.length() == 0 || column.length() > LONG);
                };
    }

    private static boolean isSized(JDBCType type) {
        return switch (type) {
            case VARCHAR, NVARCHAR, VARBINARY, LONGVARCHAR, LONGNVARCHAR, LONGVARBINARY, CLOB, NCLOB, BLOB -> true;
            default -> false;
        };
    }
}
