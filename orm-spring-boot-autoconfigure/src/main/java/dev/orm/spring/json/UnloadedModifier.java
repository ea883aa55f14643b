package dev.orm.spring.json;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Puts itself between Jackson and the properties and objects that may not be loaded. */
final class UnloadedModifier extends ValueSerializerModifier {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UnloadedRelations unloaded;
    private final transient Mappings mappings;

    UnloadedModifier(UnloadedRelations unloaded, Mappings mappings) {
        this.unloaded = unloaded;
        this.mappings = mappings;
    }

    /** A list that may be changed further: Jackson itself does so with properties of any names. */
    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        EntityMapping<?> mapping = mappings.of(bean.getBeanClass());
        Map<String, Attribute> attributes = mapping == null ? Map.of() : attributes(mapping, bean.get());
        List<BeanPropertyWriter> changed = new ArrayList<>(properties);
        changed.replaceAll(property -> writer(property, attributes.get(property.getName())));
        return changed;
    }

    /** By their names in JSON, which annotations and naming strategies may have changed: the name inside of Java tells which one it is. */
    private static Map<String, Attribute> attributes(EntityMapping<?> mapping, BeanDescription bean) {
        Map<String, Attribute> attributes = new HashMap<>();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            Attribute attribute = mapping.findAttribute(property.getInternalName());
            if (attribute != null) {
                attributes.put(property.getName(), attribute);
            }
        }
        return attributes;
    }

    private BeanPropertyWriter writer(BeanPropertyWriter property, @Nullable Attribute attribute) {
        boolean plain = property.getClass() == BeanPropertyWriter.class;
        return plain && (attribute != null || mayBeUnloaded(property.getType().getRawClass()))
                ? new LoadedPropertyWriter(property, unloaded, attribute)
                : property;
    }

    /** Whether a property of this class may hold an entity, or a collection of one. */
    private boolean mayBeUnloaded(Class<?> type) {
        return type.isAssignableFrom(Collection.class)
                || type.isInterface() && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))
                || mappings.mayBeEntity(type);
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
        EntityMapping<?> mapping =
                EntityReference.class.isAssignableFrom(bean.getBeanClass()) ? mappings.of(bean.getBeanClass()) : null;
        return mapping == null ? serializer : new ReferenceSerializer(serializer, mapping);
    }
}
