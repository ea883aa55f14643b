package dev.orm.processor.repository;

import dev.orm.processor.model.AttributeElement;
import org.jspecify.annotations.Nullable;

/** Which keywords mean something for which attributes. */
final class KeywordRules {

    private final JavaTypes types;

    KeywordRules(JavaTypes types) {
        this.types = types;
    }

    /** Why a keyword does not fit an attribute; null if it does. */
    @Nullable
    String misfit(NamePart part, AttributeElement attribute) {
        String misfit = misfit(part.keyword(), attribute);
        boolean text = attribute instanceof AttributeElement.Basic && types.isText(attribute.type())
                || attribute instanceof AttributeElement.ElementCollection values && types.isText(values.element());
        return misfit == null && part.letters() == NamePart.Letters.ANY_CASE && !text
                ? "only text has upper and lower case"
                : misfit;
    }

    private @Nullable String misfit(Keyword keyword, AttributeElement attribute) {
        if (attribute instanceof AttributeElement.Basic) {
            return ofValue(keyword, attribute);
        }
        if (attribute instanceof AttributeElement.Embedded) {
            return "it is an embedded object, not one value: name one of its attributes";
        }
        if (attribute instanceof AttributeElement.ToOne) {
            return switch (keyword) {
                case SIMPLE_PROPERTY, NEGATING_SIMPLE_PROPERTY, IS_NULL, IS_NOT_NULL, IN, NOT_IN -> null;
                default -> "an entity is only equal to another or not; name one of its attributes";
            };
        }
        boolean contains = keyword == Keyword.CONTAINING || keyword == Keyword.NOT_CONTAINING;
        if (!contains && keyword != Keyword.IS_EMPTY && keyword != Keyword.IS_NOT_EMPTY) {
            return attribute instanceof AttributeElement.ToMany
                    ? "a collection is empty or contains an entity; name an attribute of its elements"
                    : "a collection is empty or contains a value";
        }
        return contains && attribute instanceof AttributeElement.ElementCollection values && values.embedded()
                ? "its elements are several values each; write a condition with any(...) of the collection"
                : null;
    }

    private @Nullable String ofValue(Keyword keyword, AttributeElement attribute) {
        String type = types.simpleName(attribute.type());
        return switch (keyword) {
            case LIKE, NOT_LIKE, STARTING_WITH, ENDING_WITH, CONTAINING, NOT_CONTAINING ->
                types.isText(attribute.type()) ? null : "it looks into text, and this is of type " + type;
            case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL, BEFORE, AFTER, BETWEEN ->
                types.isOrdered(attribute.type()) ? null : "values of type " + type + " have no order";
            case TRUE, FALSE -> types.isBoolean(attribute.type()) ? null : "it is of type " + type;
            case IS_EMPTY, IS_NOT_EMPTY -> "it is not a collection";
            case NEAR, WITHIN, REGEX, EXISTS -> "there is no such condition in SQL";
            case IN, NOT_IN, IS_NULL, IS_NOT_NULL, SIMPLE_PROPERTY, NEGATING_SIMPLE_PROPERTY -> null;
        };
    }
}
