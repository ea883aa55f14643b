package dev.orm.boot.autoconfigure;

import dev.orm.mapping.MappingRegistry;

/**
 * Changes how entities are mapped: the names of tables and columns, types of the application's own, a default schema. Beans of this type are called in
 * their order, after the classes found and the listeners of the application have been given to the builder.
 *
 * <p>Called once, at the start; implementations may not use sessions.
 */
@FunctionalInterface
public interface MappingRegistryCustomizer {

    /** Changes the builder of the registry. */
    void customize(MappingRegistry.Builder registry);
}
