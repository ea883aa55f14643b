package dev.orm.spring.json;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
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
        List<BeanPropertyWriter> changed = new ArrayList<>(properties);
        changed.replaceAll(property -> writer(mapping, property));
        return changed;
    }

    private BeanPropertyWriter writer(@Nullable EntityMapping<?> mapping, BeanPropertyWriter property) {
        Attribute attribute = mapping == null
                ? null
                : mapping.findAttribute(property.getMember().getName());
        if (attribute == null && mapping != null) {
            attribute = mapping.findAttribute(property.getName());
        }
        boolean plain = property.getClass() == BeanPropertyWriter.class;
        return plain && !property.getType().isPrimitive()
                ? new LoadedPropertyWriter(property, unloaded, attribute)
                : property;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
        EntityMapping<?> mapping =
                EntityReference.class.isAssignableFrom(bean.getBeanClass()) ? mappings.of(bean.getBeanClass()) : null;
        return mapping == null ? serializer : new ReferenceSerializer(serializer, mapping);
    }
}
