package dev.orm.spring.json;

import dev.orm.mapping.MappingRegistry;
import java.io.Serial;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson 3 what is not loaded: writing an entity as JSON loads nothing, unless that is wanted. An unloaded reference that is no attribute of an
 * object, but an element of a list or what is written itself, is written as an object with its identifier, also where relations are left out.
 *
 * <p>Spring Boot registers it with the application's mapper. Attributes that a getter of an entity computes are the getter's business: it loads what it
 * touches.
 */
public final class OrmJacksonModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A module for the entities of some registries.
     *
     * @param unloaded what becomes of relations that are not loaded
     * @param mappings knows the registries; asked when the first object is written, so that they may depend on the mapper
     */
    public OrmJacksonModule(UnloadedRelations unloaded, Supplier<List<MappingRegistry>> mappings) {
        super(OrmJacksonModule.class.getName());
        if (unloaded != UnloadedRelations.LOAD) {
            setSerializerModifier(new UnloadedModifier(unloaded, new Mappings(mappings)));
        }
    }
}
