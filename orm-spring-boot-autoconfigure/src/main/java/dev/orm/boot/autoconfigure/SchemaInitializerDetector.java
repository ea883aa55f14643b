package dev.orm.boot.autoconfigure;

import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.env.Environment;

/**
 * Says when tables are created: after a migration tool, which wants to find an empty database, and before scripts, which may fill our tables. A mere
 * check of the tables initializes nothing: it waits for those who do.
 */
final class SchemaInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    private static final int AFTER_MIGRATIONS = 100;

    private final Environment environment;

    SchemaInitializerDetector(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return isValidating(environment) ? Set.of() : Set.of(SchemaInitializer.class);
    }

    static boolean isValidating(Environment environment) {
        return Binder.get(environment)
                .bind(SchemaMode.PROPERTY, SchemaMode.class)
                .map(mode -> mode == SchemaMode.VALIDATE)
                .orElse(false);
    }

    @Override
    public int getOrder() {
        return AFTER_MIGRATIONS;
    }
}
