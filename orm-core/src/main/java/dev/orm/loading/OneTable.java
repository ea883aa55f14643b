package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Change;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Insert;
import dev.orm.sql.Upsert;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Refuses statements about rows which are spread over several tables where they can change one table alone. */
final class OneTable {

    private OneTable() {}

    static void require(MappingRegistry mappings, Change change) {
        if (change.target() instanceof EntitySource<?> source) {
            EntityMapping<?> mapping = mappings.entity(source.entityType());
            if (mapping.isSpread() && !isInOne(mapping, change.plain())) {
                throw new InvalidDataAccessApiUsageException("The rows of " + mapping.name()
                        + " are spread over several tables, and an insert, an upsert, a batch, and a change that stands behind"
                        + " WITH, or returns rows and reads further sources, writes one. Update or delete rows by a condition alone, give objects to"
                        + " insertAll or updateAll, add or merge them, or let an engine change the tables themselves.");
            }
        }
    }

    /** A new row has no part of those that extend its class; one that is there may, unless each class has a table of its own. */
    private static boolean isInOne(EntityMapping<?> mapping, Change change) {
        return mapping.parts().size() == 1
                && mapping.concrete().contains(mapping)
                && (change instanceof Insert<?> || change instanceof Upsert<?> && mapping.isUnion());
    }
}
