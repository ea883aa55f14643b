package dev.orm.boot.autoconfigure;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Opens the pools of replicas that have a URL. */
final class ReplicaFactory {

    private final OrmProperties properties;
    private final Environment environment;
    private final ResourceLoader resources;

    ReplicaFactory(OrmProperties properties, Environment environment, ResourceLoader resources) {
        this.properties = properties;
        this.environment = environment;
        this.resources = resources;
    }

    /** @param engine the name of the engine it belongs to; empty for the application's own */
    DataSource dataSource(String engine) {
        OrmProperties.Replica replica = engine.isEmpty()
                ? properties.replica()
                : NamedEngines.of(environment).get(engine).replica();
        return new Pool(
                        engine.isEmpty() ? Replicas.PREFIX : NamedEngines.PREFIX + "." + engine + ".replica",
                        Objects.requireNonNull(replica.url()),
                        replica.username(),
                        replica.password(),
                        replica.driverClassName())
                .open(environment, resources.getClassLoader());
    }
}
