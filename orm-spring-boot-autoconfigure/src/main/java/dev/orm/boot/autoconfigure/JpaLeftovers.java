package dev.orm.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.Environment;

/** Settings of Spring Data JPA and Hibernate that an application still has, and what stands in their place. */
final class JpaLeftovers {

    private static final Logger LOG = LoggerFactory.getLogger(JpaLeftovers.class);

    private static final String NEEDLESS = "leave it out, writes are grouped by themselves";
    private static final String NAMES = "a bean of type MappingRegistryCustomizer, builder.naming(...)";

    /** By the beginnings of their names, without dashes and underscores; the longest that fits counts. */
    private static final Map<String, String> REPLACEMENTS = replacements();

    private JpaLeftovers() {}

    private static Map<String, String> replacements() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(
                "spring.jpa.hibernate.ddlauto",
                "orm.schema.mode, whose \"create\" drops nothing and makes what is missing");
        known.put("spring.jpa.generateddl", "orm.schema.mode");
        known.put("spring.jpa.showsql", "orm.statements.log");
        known.put("spring.jpa.openinview", "leave it out, sessions end with their transactions");
        known.put("spring.jpa.database", "leave it out, the DataSource tells");
        known.put("spring.jpa.databaseplatform", "leave it out, the DataSource tells");
        known.put("spring.jpa.deferdatasourceinitialization", "leave it out");
        known.put("spring.jpa.mappingresources", "a bean of type MappingRegistryCustomizer, builder.map(...)");
        known.put("spring.jpa.hibernate.naming", NAMES);
        String hibernate = "spring.jpa.properties.hibernate.";
        known.put(hibernate + "hbm2ddl", "orm.schema.mode");
        known.put(hibernate + "showsql", "orm.statements.log");
        known.put(hibernate + "dialect", "leave it out, the DataSource tells");
        known.put(hibernate + "defaultschema", "a bean of type MappingRegistryCustomizer, builder.defaultSchema(...)");
        known.put(hibernate + "physicalnamingstrategy", NAMES);
        known.put(hibernate + "implicitnamingstrategy", NAMES);
        known.put(hibernate + "jdbc.batchsize", NEEDLESS);
        known.put(hibernate + "jdbc.batchversioneddata", NEEDLESS);
        known.put(hibernate + "orderinserts", NEEDLESS);
        known.put(hibernate + "orderupdates", NEEDLESS);
        known.put(hibernate + "jdbc.fetchsize", "orm.statements.fetch-size");
        known.put(hibernate + "defaultbatchfetchsize", "orm.loading.batch-size");
        known.put(hibernate + "generatestatistics", "orm.summary.enabled");
        known.put(hibernate + "logslowquery", "orm.statements.slow-threshold");
        known.put("spring.jpa.properties.jakarta.persistence.query.timeout", "orm.statements.timeout");
        known.put("spring.jpa.properties.jakarta.persistence.validation.mode", "orm.validation.enabled");
        known.put("spring.data.jpa.repositories.enabled", "orm.repositories.enabled");
        known.put("spring.data.jpa.repositories.bootstrapmode", "orm.repositories.bootstrap-mode");
        return known;
    }

    /** Says in one warning which settings are read by nobody, and never their values. */
    static void warnOf(Environment environment) {
        Map<String, String> left = in(environment);
        if (!left.isEmpty()) {
            LOG.warn(
                    "The application has settings of Spring Data JPA, which nobody reads: JPA is not on the class path.{}",
                    left.entrySet().stream()
                            .map(setting -> "\n    " + setting.getKey() + ": " + setting.getValue())
                            .collect(Collectors.joining()));
        }
    }

    private static Map<String, String> in(Environment environment) {
        Map<String, String> left = new TreeMap<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(JpaLeftovers::isOne)
                        .forEach(name -> left.put(written(source, name), replacement(name)));
            }
        });
        return left;
    }

    /** A name as it stands in the file or the environment, where it can be looked for. */
    private static String written(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        return property != null && property.getOrigin() instanceof PropertySourceOrigin origin
                ? origin.getPropertyName()
                : name.toString();
    }

    private static boolean isOne(ConfigurationPropertyName name) {
        return ConfigurationPropertyName.of("spring.jpa").isAncestorOf(name)
                || ConfigurationPropertyName.of("spring.data.jpa").isAncestorOf(name);
    }

    private static String replacement(ConfigurationPropertyName name) {
        StringBuilder uniform = new StringBuilder();
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            uniform.append(name.getElement(i, Form.UNIFORM).replace("_", ""));
        }
        String found = "leave it out";
        int length = 0;
        for (Map.Entry<String, String> known : REPLACEMENTS.entrySet()) {
            // a variable of the environment has dots where a property has dashes
            String key = known.getKey().replace(".", "");
            if (key.length() > length && uniform.toString().startsWith(key)) {
                found = known.getValue();
                length = key.length();
            }
        }
        return found;
    }
}
