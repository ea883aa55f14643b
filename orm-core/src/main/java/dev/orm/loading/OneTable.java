package dev.orm.loading;

import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Target;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Refuses statements about rows which are spread over several tables where they can change one table alone. */
final class OneTable {

    private OneTable() {}

    static void require(MappingRegistry mappings, Target<?> target) {
        if (target instanceof EntitySource<?> source
                && mappings.entity(source.entityType()).isSpread()) {
            throw new InvalidDataAccessApiUsageException("The rows of "
                    + mappings.entity(source.entityType()).name()
                    + " are spread over several tables, and an insert, an upsert, a batch, and a change that returns its rows"
                    + " or stands behind WITH, writes one. Update or delete rows by a condition alone, add or merge objects,"
                    + " or let an engine change the tables themselves.");
        }
    }
}
