package dev.orm.loading;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.InheritanceStrategy;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Target;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Refuses statements that change rows which are spread over several tables: one statement changes one. */
final class OneTable {

    private OneTable() {}

    static void require(MappingRegistry mappings, Target<?> target) {
        if (target instanceof EntitySource<?> source && !isOne(mappings.entity(source.entityType()))) {
            throw new InvalidDataAccessApiUsageException("The rows of "
                    + mappings.entity(source.entityType()).name()
                    + " are spread over several tables, and one statement changes one table. Load the objects and change"
                    + " or delete them, or let an engine change the tables themselves.");
        }
    }

    private static boolean isOne(EntityMapping<?> mapping) {
        boolean union = mapping.inheritance() == InheritanceStrategy.TABLE_PER_CLASS && mapping.isPolymorphic();
        return !union
                && mapping.concrete().stream().allMatch(each -> each.parts().size() == 1);
    }
}
