package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;

/**
 * An expression of JSON. What is not there is NULL, and so are the values taken from it. Positions begin at 0.
 *
 * @param <T> the Java type of the value
 */
public interface JsonExpression<T> extends Expression<T> {

    /** The member of an object. */
    default JsonExpression<Object> get(String key) {
        return JsonValue.of(new JsonField(this, Values.require(this, "get", key)));
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

    /** A whole number. */
    default OrderedExpression<Long> asLong() {
        return asText().cast(SqlTypes.LONG);
    }

    /** A number. */
    default OrderedExpression<BigDecimal> asDecimal() {
        return asText().cast(SqlTypes.DECIMAL);
    }

    /** A number. */
    default OrderedExpression<Double> asDouble() {
        return asText().cast(SqlTypes.DOUBLE);
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
}
