package dev.orm.boot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * The replicas that the settings name.
 *
 * @param ofDataSources the name of the replica's bean, by that of the data source it stands in for
 */
record Replicas(Map<String, String> ofDataSources) {

    static final String PREFIX = "orm.replica";

    /** The bean of the application's replica, where settings describe it. */
    static final String BEAN = "ormReplicaDataSource";

    /** The last words of the names of the beans of replicas of named engines. */
    static final String PART = "replicaDataSource";

    private static final String DATA_SOURCE = "dataSource";

    /**
     * As the environment has them; empty if it has none.
     *
     * @throws InvalidConfigurationPropertyValueException if the settings contradict one another
     */
    static Replicas of(Environment environment) {
        Map<String, String> found = new LinkedHashMap<>();
        Binder.get(environment)
                .bind(PREFIX, OrmProperties.Replica.class)
                .ifBound(replica -> put(found, DATA_SOURCE, replica, PREFIX, BEAN));
        NamedEngines.of(environment).engines().forEach((name, engine) -> {
            EngineNames names = new EngineNames(name);
            String replicated = Objects.requireNonNullElse(engine.dataSource(), names.bean(DATA_SOURCE));
            put(found, replicated, engine.replica(), NamedEngines.PREFIX + "." + name + ".replica", names.bean(PART));
        });
        return new Replicas(found);
    }

    private static void put(
            Map<String, String> found, String replicated, OrmProperties.Replica replica, String prefix, String own) {
        String given = replica.dataSource();
        if (!replica.isThere()) {
            return;
        }
        if (given != null && replica.url() != null) {
            throw wrong(prefix, given, "The replica has a url too: say one of the two, not both.");
        }
        if (replicated.equals(given)) {
            throw wrong(prefix, given, "That bean is what it is to be a replica of.");
        }
        if (found.put(replicated, Objects.requireNonNullElse(given, own)) != null) {
            throw wrong(
                    prefix, given, "The data source \"" + replicated + "\" has another replica already: say it once.");
        }
    }

    private static InvalidConfigurationPropertyValueException wrong(
            String prefix, @Nullable String found, String reason) {
        return new InvalidConfigurationPropertyValueException(prefix + ".data-source", found, reason);
    }
}
