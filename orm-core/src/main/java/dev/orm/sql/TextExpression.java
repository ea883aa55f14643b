package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An expression of text.
 *
 * <p>The predicates that take a part of a text ({@link #contains}, {@link #startsWith}, {@link #endsWith}) look for
 * exactly that part: wildcard characters in it stand for themselves. {@link #like} takes a pattern.
 */
public interface TextExpression extends OrderedExpression<String> {

    /** Equal to one of the values. */
    default Condition in(String... values) {
        return in(Arrays.asList(values));
    }

    /** Different from all the values. */
    default Condition notIn(String... values) {
        return notIn(Arrays.asList(values));
    }

    /** Equal to a value, upper and lower case being the same. */
    default Condition eqIgnoreCase(String value) {
        return Like.equalIgnoreCase(this, value);
    }

    /**
     * Matches a pattern in which {@code %} stands for any text, {@code _} for one character, and {@code !} takes the
     * meaning from both.
     */
    default Condition like(String pattern) {
        return Like.pattern(this, pattern, false, false);
    }

    /** Does not match the pattern. */
    default Condition notLike(String pattern) {
        return Like.pattern(this, pattern, true, false);
    }

    /** Matches a pattern, upper and lower case being the same. */
    default Condition likeIgnoreCase(String pattern) {
        return Like.pattern(this, pattern, false, true);
    }

    /** Begins with a text. */
    default Condition startsWith(String text) {
        return Like.part(this, "startsWith", "", text, "%", false);
    }

    /** Begins with a text, upper and lower case being the same. */
    default Condition startsWithIgnoreCase(String text) {
        return Like.part(this, "startsWithIgnoreCase", "", text, "%", true);
    }

    /** Ends with a text. */
    default Condition endsWith(String text) {
        return Like.part(this, "endsWith", "%", text, "", false);
    }

    /** Ends with a text, upper and lower case being the same. */
    default Condition endsWithIgnoreCase(String text) {
        return Like.part(this, "endsWithIgnoreCase", "%", text, "", true);
    }

    /** Holds a text somewhere. */
    default Condition contains(String text) {
        return Like.part(this, "contains", "%", text, "%", false);
    }

    /** Holds a text somewhere, upper and lower case being the same. */
    default Condition containsIgnoreCase(String text) {
        return Like.part(this, "containsIgnoreCase", "%", text, "%", true);
    }

    /** Begins with a text; absent when the text is null. */
    default Condition startsWithIfPresent(@Nullable String text) {
        return text == null ? Condition.absent() : startsWith(text);
    }

    /** Holds a text somewhere; absent when the text is null. */
    default Condition containsIfPresent(@Nullable String text) {
        return text == null ? Condition.absent() : contains(text);
    }

    /** Holds a text somewhere, upper and lower case being the same; absent when the text is null. */
    default Condition containsIgnoreCaseIfPresent(@Nullable String text) {
        return text == null ? Condition.absent() : containsIgnoreCase(text);
    }

    /** In lower case. */
    default TextExpression lower() {
        return TextValue.of(new Call("lower", this));
    }

    /** In upper case. */
    default TextExpression upper() {
        return TextValue.of(new Call("upper", this));
    }

    /** Without spaces at both ends. */
    default TextExpression trim() {
        return TextValue.of(new Call("trim", this));
    }

    /** Followed by a text; NULL when either is. */
    default TextExpression concat(String text) {
        return TextValue.of(
                new Binary(this, " || ", Parameter.of(this, "concat", SqlTypes.STRING, text), Rank.CONCATENATION));
    }

    /** Followed by another expression; NULL when either is. */
    default TextExpression concat(Expression<String> other) {
        return TextValue.of(new Binary(this, " || ", other, Rank.CONCATENATION));
    }

    /** The number of characters. */
    default WholeExpression<Integer> length() {
        return new WholeValue<>(SqlTypes.INTEGER, new Call("length", this));
    }

    @Override
    default TextExpression coalesce(String value) {
        return new TextValue(type(), Call.coalesce(this, value));
    }

    @Override
    default TextExpression coalesce(Expression<String> other) {
        return new TextValue(type(), Call.coalesce(this, other));
    }

    @Override
    default TextExpression as(String label) {
        return new LabelledText(label, this);
    }
}
