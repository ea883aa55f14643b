package dev.orm.sql;

import dev.orm.type.SqlTypes;

/**
 * An expression of JSON. What is not there is NULL, and so are the values taken from it. Positions begin at 0.
 *
 * @param <T> the Java type of the value
 */
public interface JsonExpression<T> extends Expression<T> {

    /**
     * The member of an object. The key is a value: bound, or quoted into the text on H2, which takes no value there.
     *
     * @throws IllegalArgumentException if the key holds what no JSON can: NUL or half of a surrogate pair
     */
    default JsonExpression<Object> get(String key) {
        return JsonValue.of(JsonField.of(this, key));
    }

    /**
     * The element of an array.
     *
     * @throws IllegalArgumentException if the position is negative
     */
    default JsonExpression<Object> get(int position) {
        if (position < 0) {
            throw new IllegalArgumentException("Positions in JSON begin at 0; found " + position);
        }
        return JsonValue.of(
                OperationCall.of(JsonOperations.ELEMENT, this, new TypedParameter<>(SqlTypes.INTEGER, position)));
    }

    /** A text, number or boolean as text; an object or array as its JSON. JSON's null is NULL. */
    default TextExpression asText() {
        return TextValue.of(OperationCall.of(JsonOperations.TEXT, this));
    }

    /** A whole number; the database refuses what is none. */
    default WholeExpression<Long> asLong() {
        return new WholeValue<>(SqlTypes.LONG, new Cast(asText(), SqlTypes.LONG));
    }

    /** A number; the database refuses what is none. */
    default DecimalExpression asDecimal() {
        return DecimalValue.of(new Cast(asText(), SqlTypes.DECIMAL));
    }

    /** A number; the database refuses what is none. */
    default FloatingExpression<Double> asDouble() {
        return new FloatingValue<>(SqlTypes.DOUBLE, new Cast(asText(), SqlTypes.DOUBLE));
    }

    /** Is {@code true}. */
    default Condition asBoolean() {
        return asText().eq("true");
    }

    /** Is {@code null} of JSON, which is a value and not NULL. */
    default Condition isJsonNull() {
        return ConditionValue.of(JsonOperations.IS_NULL, this);
    }

    /** Has a member, whatever its value. */
    default Condition hasKey(String key) {
        return get(key).isNotNull();
    }

    /** Holds a value of the same class as a part: its members with their values, or its elements. Not on every database. */
    default Condition contains(T part) {
        return ConditionValue.of(
                JsonOperations.CONTAINS, this, new TypedParameter<>(type(), Values.require(this, "contains", part)));
    }

    @Override
    default JsonExpression<T> as(String label) {
        return new LabelledJson<>(label, this);
    }
}
