package dev.orm.type;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum and what is stored for each. Equal for equal enums of which the same is stored.
 *
 * @param type the enum
 * @param what what is stored, as messages call it
 */
record EnumConstants<E extends Enum<E>, D>(Class<E> type, String what, Map<E, D> values, Map<D, E> constants) {

    static <E extends Enum<E>, D> EnumConstants<E, D> of(Class<E> type, String what, Function<E, D> value) {
        Map<E, D> values = new LinkedHashMap<>();
        Map<D, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            D stored = Objects.requireNonNull(
                    value.apply(constant), () -> type.getName() + "." + constant.name() + " has no " + what);
            values.put(constant, stored);
            E other = constants.put(stored, constant);
            if (other != null) {
                throw new IllegalArgumentException(type.getName() + "." + other.name() + " and " + constant.name()
                        + " have the same " + what + ", so a row with it could be either: give each its own");
            }
        }
        return new EnumConstants<>(type, what, values, constants);
    }

    D stored(E constant) {
        return Objects.requireNonNull(values.get(constant));
    }

    /** The values of all constants, in their order. */
    List<D> stored() {
        return List.copyOf(values.values());
    }

    /** What is stored, if it is text. */
    List<String> texts() {
        return values.values().stream().allMatch(String.class::isInstance)
                ? values.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    @Nullable
    E constant(D stored) {
        return constants.get(stored);
    }

    IllegalStateException unknown(String where) {
        return new IllegalStateException("The database holds, in " + where + ", a value that is the " + what
                + " of no constant of enum " + type.getName() + " (there are "
                + values.values().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + "); add the constant or correct the rows");
    }
}
