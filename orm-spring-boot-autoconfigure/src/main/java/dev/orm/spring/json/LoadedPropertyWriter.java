package dev.orm.spring.json;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityReference;
import dev.orm.state.LazyCollection;
import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a property unless its value is not loaded. */
final class LoadedPropertyWriter extends BeanPropertyWriter {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UnloadedRelations unloaded;
    private final transient @Nullable Attribute attribute;

    /** @param attribute the attribute that the property is, whose value is looked at behind its getter; null where it is none */
    LoadedPropertyWriter(BeanPropertyWriter property, UnloadedRelations unloaded, @Nullable Attribute attribute) {
        super(property);
        this.unloaded = unloaded;
        this.attribute = attribute;
    }

    private LoadedPropertyWriter(LoadedPropertyWriter property, PropertyName name) {
        super(property, name);
        this.unloaded = property.unloaded;
        this.attribute = property.attribute;
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new LoadedPropertyWriter(this, name);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
        if (attribute == null || attribute.slot() == BasicAttribute.NO_SLOT) {
            serializeValue(bean, json, context);
        } else if (EntityReference.isDeferred(bean, attribute.slot()) || isUnloaded(field(attribute, bean))) {
            serializeAsOmittedProperty(bean, json, context);
        } else {
            super.serializeAsProperty(bean, json, context);
        }
    }

    /** Asks a getter once, whatever it does: the value that is looked at is the one that is written. */
    private void serializeValue(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
        Object value = get(bean);
        if (value == null || value == bean) {
            super.serializeAsProperty(bean, json, context);
        } else if (isUnloaded(value)) {
            serializeAsOmittedProperty(bean, json, context);
        } else {
            write(value, json, context);
        }
    }

    private void write(Object value, JsonGenerator json, SerializationContext context) {
        ValueSerializer<Object> serializer = serializer(value.getClass(), context);
        if (isSuppressed(value, serializer, context)) {
            return;
        }
        json.writeName(_name);
        if (_typeSerializer == null) {
            serializer.serialize(value, json, context);
        } else {
            serializer.serializeWithType(value, json, context, _typeSerializer);
        }
    }

    /** That of the property, or of the class of the value, which is remembered. */
    private ValueSerializer<Object> serializer(Class<?> type, SerializationContext context) {
        if (_serializer != null) {
            return _serializer;
        }
        ValueSerializer<Object> known = _dynamicSerializers.serializerFor(type);
        return known == null ? _findAndAddDynamic(_dynamicSerializers, type, context) : known;
    }

    private boolean isSuppressed(Object value, ValueSerializer<Object> serializer, SerializationContext context) {
        return _suppressableValue == MARKER_FOR_EMPTY
                ? serializer.isEmpty(context, value)
                : _suppressableValue != null && _suppressableValue.equals(value);
    }

    @SuppressWarnings("unchecked") // the bean is of the class that has the attribute
    private static @Nullable Object field(Attribute attribute, Object bean) {
        return ((EntityAccess<Object>) attribute.owner().access()).get(bean, attribute.slot());
    }

    private boolean isUnloaded(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values() instanceof LazyCollection<?> values && !values.isLoaded();
        }
        return value instanceof Collection<?> collection
                ? !LazyCollection.isLoaded(collection)
                : unloaded == UnloadedRelations.ABSENT && EntityReference.isUnloaded(value);
    }
}
