package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.core.env.Environment;

/** Makes session factories, and so whatever uses sessions, wait until the database is initialized; and the check of its tables, too. */
final class OrmDependsOnDatabaseInitializationDetector implements DependsOnDatabaseInitializationDetector {

    private final Environment environment;

    OrmDependsOnDatabaseInitializationDetector(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        Set<String> waiting = SchemaInitializerDetector.validating(beans, environment);
        waiting.addAll(List.of(beans.getBeanNamesForType(SessionFactory.class, true, false)));
        return waiting;
    }
}
