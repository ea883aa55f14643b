package dev.orm.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON by Jackson 3; loaded only where Jackson is present.
 *
 * @param given the mapper, or null for one with default settings
 */
record JacksonFormat(@Nullable ObjectMapper given) implements JsonFormat {

    static final JsonFormat STANDARD = new JacksonFormat(null);

    /** Made with the first value that needs it: it is 450 classes, and every mapping asks which types are JSON. */
    private static final class Standard {

        private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    }

    private ObjectMapper mapper() {
        return given == null ? Standard.MAPPER : given;
    }

    static JsonFormat of(Object mapper) {
        if (mapper instanceof ObjectMapper jackson) {
            return new JacksonFormat(jackson);
        }
        throw new IllegalArgumentException(
                "JsonFormat.jackson takes a tools.jackson.databind.ObjectMapper (Jackson 3); found "
                        + mapper.getClass().getName());
    }

    @Override
    public String write(Object value, Type type) {
        try {
            return mapper().writerFor(mapper().constructType(type)).writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Jackson cannot write a value of " + type.getTypeName() + " as JSON", e);
        }
    }

    @Override
    public @Nullable Object read(String json, Type type) {
        try {
            return mapper().readerFor(mapper().constructType(type)).readValue(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Jackson cannot read the JSON as " + type.getTypeName(), e);
        }
    }

    @Override
    public boolean same(String json, String other) {
        return json.equals(other) || mapper().readTree(json).equals(mapper().readTree(other));
    }

    @Override
    public boolean isTree(Class<?> type) {
        return JsonNode.class.isAssignableFrom(type);
    }
}
