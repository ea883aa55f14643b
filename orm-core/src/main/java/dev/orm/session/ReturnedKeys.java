package dev.orm.session;

import dev.orm.engine.InsertKey;
import dev.orm.flush.EntityUpsert;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToOne;
import dev.orm.sql.Assignable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Target;
import java.util.List;

/** By which columns the rows that an insert returns are told apart. */
final class ReturnedKeys {

    private ReturnedKeys() {}

    static InsertKey of(Target<?> target, MappingRegistry mappings) {
        if (!(target instanceof EntitySource<?> source)) {
            return new InsertKey(List.of(), null);
        }
        EntityMapping<?> mapping = mappings.entity(source.entityType());
        boolean numbered = mapping.id().strategy() == IdStrategy.IDENTITY;
        List<Assignable<?, ?>> id = EntityUpsert.idColumns(mapping);
        return new InsertKey(comeBack(mapping, id) ? id : List.of(), numbered ? mapping.table() : null);
    }

    /** Whether all columns come back as they were given. */
    static boolean comeBack(EntityMapping<?> mapping, List<Assignable<?, ?>> key) {
        return key.stream()
                .map(column -> attribute(mapping, column.name()))
                .allMatch(attribute ->
                        !(attribute instanceof BasicAttribute basic) || InsertKey.comesBack(basic.column()));
    }

    /** The column of a relation is that of what it leads to. */
    private static Attribute attribute(EntityMapping<?> mapping, String path) {
        for (ToOne relation : mapping.toOnes()) {
            for (BasicAttribute part : relation.targetAttributes()) {
                if (path.equals(relation.path() + "." + part.path())) {
                    return part;
                }
            }
        }
        return mapping.attribute(path);
    }
}
