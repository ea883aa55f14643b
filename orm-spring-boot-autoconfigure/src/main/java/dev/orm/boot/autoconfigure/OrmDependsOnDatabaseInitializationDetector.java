package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.core.env.Environment;

/** Makes session factories, and so whatever uses sessions, wait until the database is initialized; and the check of its tables, too. */
final class OrmDependsOnDatabaseInitializationDetector
        extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    private final Environment environment;

    OrmDependsOnDatabaseInitializationDetector(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return SchemaInitializerDetector.isValidating(environment)
                ? Set.of(SessionFactory.class, SchemaInitializer.class)
                : Set.of(SessionFactory.class);
    }
}
