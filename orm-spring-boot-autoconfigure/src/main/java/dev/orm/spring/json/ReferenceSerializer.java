package dev.orm.spring.json;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

/** Writes a reference that is not loaded as an object with its identifier, and a loaded one like any object of its class. */
final class ReferenceSerializer extends ValueSerializer<Object> {

    private final ValueSerializer<Object> loaded;
    private final EntityMapping<?> mapping;

    @SuppressWarnings("unchecked") // it serializes objects of the class that it was made for
    ReferenceSerializer(ValueSerializer<?> loaded, EntityMapping<?> mapping) {
        this.loaded = (ValueSerializer<Object>) loaded;
        this.mapping = mapping;
    }

    @Override
    public void resolve(SerializationContext context) {
        loaded.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        ValueSerializer<?> contextual = loaded.createContextual(context, property);
        return contextual == loaded ? this : new ReferenceSerializer(contextual, mapping);
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer names) {
        return loaded.unwrappingSerializer(names);
    }

    @Override
    public void serialize(Object reference, JsonGenerator json, SerializationContext context) {
        if (EntityReference.isUnloaded(reference)) {
            writeId(reference, json);
        } else {
            loaded.serialize(reference, json, context);
        }
    }

    @Override
    public void serializeWithType(
            Object reference, JsonGenerator json, SerializationContext context, TypeSerializer types) {
        if (EntityReference.isUnloaded(reference)) {
            writeId(reference, json);
        } else {
            loaded.serializeWithType(reference, json, context, types);
        }
    }

    private void writeId(Object reference, JsonGenerator json) {
        Id id = mapping.id();
        json.writeStartObject();
        for (int part = 0; part < id.attributes().size(); part++) {
            String path = id.attributes().get(part).path();
            json.writePOJOProperty(path.substring(path.lastIndexOf('.') + 1), id.value(reference, part));
        }
        json.writeEndObject();
    }
}
