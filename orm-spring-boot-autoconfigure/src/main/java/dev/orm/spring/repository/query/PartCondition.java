package dev.orm.spring.repository.query;

import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TypedAttribute;
import dev.orm.sql.Condition;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;

/** One part of a method name, such as {@code CustomerCityStartingWith}, made ready: it waits for the arguments of a call. */
sealed interface PartCondition permits BasicPart, RelationPart, ValuesPart {

    /** How many arguments it takes. */
    int arguments();

    /** Whether an argument of this type can be compared with what the part names. */
    boolean accepts(Class<?> argument);

    /** What the part names. */
    AttributePath path();

    /** The condition for a call's arguments, of which it takes its number. */
    Condition bind(Iterator<@Nullable Object> arguments);

    /**
     * Makes a part ready.
     *
     * @throws IllegalArgumentException when there is no such attribute, or the keyword does not fit it
     */
    static PartCondition of(Part part, EntityMapping<?> root) {
        AttributePath path = AttributePath.of(root, part.getProperty().toDotPath());
        if (path.attribute() instanceof TypedAttribute basic) {
            return BasicPart.of(part, path, basic);
        }
        return path.attribute() instanceof ElementCollection values
                ? ValuesPart.of(part, path, values)
                : RelationPart.of(part, path);
    }

    /** Refuses {@code IgnoreCase} of what is not text; {@code AllIgnoreCase} means what is. */
    static void requireCase(Part part, AttributePath path, boolean text) {
        if (part.shouldIgnoreCase() == IgnoreCaseType.ALWAYS && !text) {
            throw misplaced(part, path, "only text has upper and lower case");
        }
    }

    /** Says that a keyword means nothing for an attribute. */
    static IllegalArgumentException misplaced(Part part, AttributePath path, String reason) {
        return new IllegalArgumentException("The keyword " + part.getType() + " does not fit " + path + ": " + reason);
    }
}
