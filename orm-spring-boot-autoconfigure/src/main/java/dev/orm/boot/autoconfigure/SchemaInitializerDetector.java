package dev.orm.boot.autoconfigure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;

/**
 * Says when tables are created: after a migration tool, which wants to find an empty database, and before scripts, which may fill our tables. A mere
 * check of the tables initializes nothing: it waits for those who do.
 */
final class SchemaInitializerDetector implements DatabaseInitializerDetector {

    private static final int AFTER_MIGRATIONS = 100;

    private final Environment environment;

    SchemaInitializerDetector(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        Set<String> creating = names(beans);
        creating.removeAll(validating(beans, environment));
        return creating;
    }

    /** The names of the beans that only check tables; the settings of an engine may be there without its beans. */
    static Set<String> validating(ConfigurableListableBeanFactory beans, Environment environment) {
        SchemaMode forAll = Binder.get(environment)
                .bindOrCreate("orm.schema", OrmProperties.Schema.class)
                .mode();
        Set<String> present = names(beans);
        Set<String> names = forAll == SchemaMode.VALIDATE ? new LinkedHashSet<>(present) : new LinkedHashSet<>();
        NamedEngines.of(environment).engines().forEach((engine, settings) -> {
            String name = new EngineNames(engine).bean("schemaInitializer");
            SchemaMode own = settings.schema().mode();
            if (own == SchemaMode.VALIDATE) {
                names.add(name);
            } else if (own != null) {
                names.remove(name);
            }
        });
        names.retainAll(present);
        return names;
    }

    private static Set<String> names(ConfigurableListableBeanFactory beans) {
        return new LinkedHashSet<>(List.of(beans.getBeanNamesForType(SchemaInitializer.class, true, false)));
    }

    @Override
    public int getOrder() {
        return AFTER_MIGRATIONS;
    }
}
