package dev.orm.spring.repository.query;

import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementShape;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.TextAttribute;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.Part.Type;

/**
 * A part that names a collection of values: it asks whether there are any, or whether one of them is a given one.
 *
 * @param type the keyword
 * @param path the collection
 * @param element what it holds
 * @param ignoreCase whether upper and lower case are the same
 */
record ValuesPart(Type type, AttributePath path, Class<?> element, boolean ignoreCase) implements PartCondition {

    static ValuesPart of(Part part, AttributePath path, ElementCollection collection) {
        ElementShape shape = collection.element();
        boolean contains = part.getType() == Type.CONTAINING || part.getType() == Type.NOT_CONTAINING;
        boolean empty = part.getType() == Type.IS_EMPTY || part.getType() == Type.IS_NOT_EMPTY;
        if (!contains && !empty) {
            throw PartCondition.misplaced(part, path, "a collection is empty or contains a value");
        }
        if (contains && shape.isEmbedded()) {
            throw PartCondition.misplaced(
                    part,
                    path,
                    "a " + shape.javaType().getSimpleName()
                            + " is several values; write a condition with any(...) of the collection");
        }
        boolean text = contains && shape.javaType() == String.class;
        PartCondition.requireCase(part, path, text);
        return new ValuesPart(
                part.getType(), path, shape.javaType(), text && part.shouldIgnoreCase() != IgnoreCaseType.NEVER);
    }

    @Override
    public int arguments() {
        return type.getNumberOfArguments();
    }

    @Override
    public boolean accepts(Class<?> argument) {
        return Arguments.fits(argument, element);
    }

    @Override
    public Condition bind(Iterator<@Nullable Object> arguments) {
        Operands operands = new Operands(arguments, path, element);
        return path.test((owner, collection) -> switch (type) {
            case IS_EMPTY -> owner.values(collection.path(), element).isEmpty();
            case IS_NOT_EMPTY -> owner.values(collection.path(), element).isNotEmpty();
            case CONTAINING -> contains(owner, operands.value());
            case NOT_CONTAINING -> contains(owner, operands.value()).not();
            default -> throw new IllegalStateException(type + " was refused before");
        });
    }

    @SuppressWarnings("unchecked") // the operand is converted to the type of the elements
    private Condition contains(DynamicTable<?> owner, Object value) {
        return owner.values(path.attribute().path(), (Class<Object>) element)
                .any(each -> ignoreCase
                        ? new TextAttribute<>(
                                        each.source(),
                                        each.name(),
                                        new AttributeType<>(each.source(), each.name(), String.class))
                                .eqIgnoreCase((String) value)
                        : each.eq(value));
    }
}
