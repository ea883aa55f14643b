package dev.orm.type;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into JSON and back. {@link #jackson} does so with Jackson 3; another library can be plugged in by
 * implementing this. Implementations are thread-safe.
 */
public interface JsonFormat {

    /**
     * A value as JSON.
     *
     * @param type the declared type of the value, with its type arguments
     * @throws IllegalArgumentException if the value has no JSON; the message does not hold the value
     */
    String write(Object value, Type type);

    /**
     * A value from JSON.
     *
     * @return null if the JSON is {@code null} and the type has no value for that
     * @throws IllegalArgumentException if the JSON is none of the type; the message does not hold the JSON
     */
    @Nullable
    Object read(String json, Type type);

    /** Whether two texts are the same JSON: their members may stand in another order. */
    boolean same(String json, String other);

    /** Whether values of a class are JSON by themselves, such as the nodes of a tree. */
    default boolean isTree(Class<?> type) {
        return false;
    }

    /**
     * The format of Jackson 3 with its default settings.
     *
     * @throws IllegalStateException if Jackson 3 is not on the class path
     */
    static JsonFormat jackson() {
        if (!isJacksonPresent()) {
            throw new IllegalStateException("JSON needs Jackson 3, which is not on the class path: add"
                    + " tools.jackson.core:jackson-databind, or give the registry a JsonFormat of your own");
        }
        return JacksonFormat.STANDARD;
    }

    /** Whether Jackson 3 is on the class path. */
    static boolean isJacksonPresent() {
        return JacksonPresence.isPresent();
    }

    /**
     * The format of Jackson 3 with the settings of a mapper.
     *
     * @param mapper a {@code tools.jackson.databind.ObjectMapper}
     */
    static JsonFormat jackson(Object mapper) {
        return JacksonFormat.of(mapper);
    }
}
