package dev.orm.schema;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are a list of labels.
 *
 * @param name    its name
 * @param schema  the schema it lives in, or null for the connection's
 * @param labels  the labels in order; at least one, each once
 * @param comment what the catalog says of it, or null
 */
public record EnumType(
        Identifier name,
        @Nullable Identifier schema,
        List<String> labels,
        @Nullable String comment) implements NamedType {

    /**
     * Copies the labels.
     *
     * @throws IllegalArgumentException when there is none, or one occurs twice
     */
    public EnumType {
        labels = List.copyOf(labels);
        if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException(
                    "The enum type " + name + " has the labels " + labels + ": it needs at least one, and each once");
        }
    }

    /** An enum type in the connection's schema; the name may stand in double quotes or backticks. */
    public static EnumType of(String name, String... labels) {
        return new EnumType(Identifier.of(name), null, List.of(labels), null);
    }

    /** An enum type with the names of a Java enum's constants as its labels. */
    public static EnumType of(String name, Class<? extends Enum<?>> constants) {
        List<String> labels =
                Stream.of(constants.getEnumConstants()).map(Enum::name).toList();
        return new EnumType(Identifier.of(name), null, labels, null);
    }

    @Override
    public EnumType schema(String name) {
        return new EnumType(this.name, Identifier.of(name), labels, comment);
    }

    /** The same type with a comment. */
    public EnumType comment(@Nullable String comment) {
        return new EnumType(name, schema, labels, comment);
    }
}
