package dev.orm.spring.repository.query;

import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.TextExpression;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.Part.Type;

/**
 * A part that names a value in a column.
 *
 * @param type the keyword
 * @param path the attribute
 * @param attribute its end
 * @param ignoreCase whether upper and lower case are the same
 */
record BasicPart(Type type, AttributePath path, TypedAttribute attribute, boolean ignoreCase) implements PartCondition {

    static BasicPart of(Part part, AttributePath path, TypedAttribute attribute) {
        String misfit = misfit(part.getType(), attribute);
        if (misfit != null) {
            throw PartCondition.misplaced(part, path, misfit);
        }
        boolean text = Attributes.isText(attribute);
        PartCondition.requireCase(part, path, text);
        return new BasicPart(part.getType(), path, attribute, text && part.shouldIgnoreCase() != IgnoreCaseType.NEVER);
    }

    private static @Nullable String misfit(Type type, TypedAttribute attribute) {
        String javaType = attribute.javaType().getSimpleName();
        return switch (type) {
            case LIKE, NOT_LIKE, STARTING_WITH, ENDING_WITH, CONTAINING, NOT_CONTAINING ->
                Attributes.isText(attribute) ? null : "it looks into text, and this is of type " + javaType;
            case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, BEFORE, AFTER, BETWEEN ->
                Attributes.isOrdered(attribute) ? null : "values of type " + javaType + " have no order";
            case TRUE, FALSE -> Attributes.isBoolean(attribute) ? null : "it is of type " + javaType;
            case IS_EMPTY, IS_NOT_EMPTY -> "it is not a collection";
            case NEAR, WITHIN, REGEX, EXISTS -> "there is no such condition in SQL";
            case IN, NOT_IN, IS_NULL, IS_NOT_NULL, SIMPLE_PROPERTY, NEGATING_SIMPLE_PROPERTY -> null;
        };
    }

    @Override
    public int arguments() {
        return type.getNumberOfArguments();
    }

    @Override
    public boolean accepts(Class<?> argument) {
        if (type == Type.IN || type == Type.NOT_IN) {
            return Collection.class.isAssignableFrom(argument) || argument.isArray();
        }
        return Arguments.fits(argument, attribute.javaType());
    }

    @Override
    public Condition bind(Iterator<@Nullable Object> arguments) {
        Operands operands = new Operands(arguments, path, attribute.javaType());
        return path.test((owner, end) -> ignoreCase ? ignoringCase(owner, operands) : condition(owner, operands));
    }

    private Condition condition(DynamicTable<?> owner, Operands operands) {
        return switch (type) {
            case IS_NULL -> value(owner).isNull();
            case IS_NOT_NULL -> value(owner).isNotNull();
            case TRUE -> value(owner).eq(Boolean.TRUE);
            case FALSE -> value(owner).eq(Boolean.FALSE);
            case IN -> value(owner).in(operands.values());
            case NOT_IN -> value(owner).notIn(operands.values());
            case SIMPLE_PROPERTY ->
                operands.isNull() ? value(owner).isNull() : value(owner).eq(operands.value());
            case NEGATING_SIMPLE_PROPERTY ->
                operands.isNull() ? value(owner).isNotNull() : value(owner).ne(operands.value());
            case LESS_THAN, BEFORE -> value(owner).lt(operands.value());
            case LESS_THAN_EQUAL -> value(owner).le(operands.value());
            case GREATER_THAN, AFTER -> value(owner).gt(operands.value());
            case GREATER_THAN_EQUAL -> value(owner).ge(operands.value());
            case BETWEEN -> value(owner).between(operands.value(), operands.value());
            case LIKE -> text(owner).like(operands.text());
            case NOT_LIKE -> text(owner).notLike(operands.text());
            case STARTING_WITH -> text(owner).startsWith(operands.text());
            case ENDING_WITH -> text(owner).endsWith(operands.text());
            case CONTAINING -> text(owner).contains(operands.text());
            case NOT_CONTAINING -> text(owner).contains(operands.text()).not();
            case IS_EMPTY, IS_NOT_EMPTY, NEAR, WITHIN, REGEX, EXISTS ->
                throw new IllegalStateException(type + " was refused before");
        };
    }

    private Condition ignoringCase(DynamicTable<?> owner, Operands operands) {
        return switch (type) {
            case SIMPLE_PROPERTY ->
                operands.isNull() ? value(owner).isNull() : text(owner).eqIgnoreCase(operands.text());
            case NEGATING_SIMPLE_PROPERTY ->
                operands.isNull()
                        ? value(owner).isNotNull()
                        : text(owner).eqIgnoreCase(operands.text()).not();
            case IN -> text(owner).lower().in(operands.lowerCaseTexts());
            case NOT_IN -> text(owner).lower().notIn(operands.lowerCaseTexts());
            case LIKE -> text(owner).likeIgnoreCase(operands.text());
            case NOT_LIKE -> text(owner).likeIgnoreCase(operands.text()).not();
            case STARTING_WITH -> text(owner).startsWithIgnoreCase(operands.text());
            case ENDING_WITH -> text(owner).endsWithIgnoreCase(operands.text());
            case CONTAINING -> text(owner).containsIgnoreCase(operands.text());
            case NOT_CONTAINING ->
                text(owner).containsIgnoreCase(operands.text()).not();
            default -> condition(owner, operands);
        };
    }

    private OrderedExpression<Object> value(DynamicTable<?> owner) {
        return owner.attribute(attribute.path());
    }

    private TextExpression text(DynamicTable<?> owner) {
        return Attributes.text(owner, attribute);
    }
}
