package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TypedAttribute;
import dev.orm.sql.Condition;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;

/** One part of a method name, such as {@code CustomerCityStartingWith}, made ready: it waits for the arguments of a call. */
sealed interface PartCondition permits BasicPart, RelationPart {

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
        return path.attribute() instanceof TypedAttribute basic
                ? BasicPart.of(part, path, basic)
                : RelationPart.of(part, path);
    }

    /** Says that a keyword means nothing for an attribute. */
    static IllegalArgumentException misplaced(Part part, AttributePath path, String reason) {
        return new IllegalArgumentException("The keyword " + part.getType() + " does not fit " + path + ": " + reason);
    }
}
