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

    /**
     * The same text, compared and ordered by a collation of the database, such as {@code "C"} or {@code "NOCASE"}. Not on
     * every database; a column has one by {@code Column.Builder.collation}.
     *
     * @param collation its name, which is quoted
     */
    default TextExpression collate(String collation) {
        return new TextValue(type(), new Collated(this, collation));
    }

    /** Equal to a value, upper and lower case being the same. */
    default Condition eqIgnoreCase(String value) {
        return Like.equalIgnoreCase(this, value);
    }

    /**
     * Matches a pattern in which {@code %} stands for any text, {@code _} for one character, and {@code !} takes the
     * meaning from both; {@code !!} is that character itself.
     *
     * @throws IllegalArgumentException when a {@code !} stands before another character
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

    /** Ends with a text; absent when the text is null. */
    default Condition endsWithIfPresent(@Nullable String text) {
        return text == null ? Condition.absent() : endsWith(text);
    }

    /** Matches a pattern; absent when the pattern is null. */
    default Condition likeIfPresent(@Nullable String pattern) {
        return pattern == null ? Condition.absent() : like(pattern);
    }

    /** Equal to a value, upper and lower case being the same; absent when the value is null. */
    default Condition eqIgnoreCaseIfPresent(@Nullable String value) {
        return value == null ? Condition.absent() : eqIgnoreCase(value);
    }

    /** Matches a pattern that another expression yields, see {@link #like(String)}. */
    default Condition like(Expression<String> pattern) {
        return new Like(this, pattern, false, false);
    }

    /** Does not match a pattern, upper and lower case being the same. */
    default Condition notLikeIgnoreCase(String pattern) {
        return Like.pattern(this, pattern, true, true);
    }

    /** Begins with the text that another expression yields. */
    default Condition startsWith(Expression<String> text) {
        return ConditionValue.of(TextOperations.STARTS_WITH, this, text);
    }

    /** Ends with the text that another expression yields. */
    default Condition endsWith(Expression<String> text) {
        return ConditionValue.of(TextOperations.ENDS_WITH, this, text);
    }

    /** Holds the text that another expression yields. */
    default Condition contains(Expression<String> text) {
        return ConditionValue.of(TextOperations.CONTAINS, this, text);
    }

    /** Holds a part that matches a regular expression in the syntax of the database. Not on SQLite. */
    default Condition matches(String regex) {
        return ConditionValue.of(TextOperations.MATCHES, this, argument("matches", regex));
    }

    /** Holds a part that matches a regular expression, upper and lower case being the same. Not on SQLite. */
    default Condition matchesIgnoreCase(String regex) {
        return ConditionValue.of(TextOperations.MATCHES_IGNORE_CASE, this, argument("matchesIgnoreCase", regex));
    }

    /**
     * With all parts that match a regular expression replaced; how the replacement names groups is the database's own.
     * Not on SQLite.
     */
    default TextExpression regexpReplace(String regex, String replacement) {
        return TextValue.of(
                TextOperations.REGEXP_REPLACE,
                this,
                argument("regexpReplace", regex),
                argument("regexpReplace", replacement));
    }

    /** Matches a pattern of SQL's regular expressions as a whole, with {@code !} as escape. PostgreSQL only. */
    default Condition similarTo(String pattern) {
        return ConditionValue.of(TextOperations.SIMILAR_TO, this, argument("similarTo", pattern));
    }

    /** Holds all the words of a query in some form, by the text search of PostgreSQL. */
    default Condition fullTextMatch(String query) {
        return ConditionValue.of(TextOperations.FULL_TEXT, this, argument("fullTextMatch", query));
    }

    /** In lower case. */
    default TextExpression lower() {
        return TextValue.of(TextOperations.LOWER, this);
    }

    /** In upper case. */
    default TextExpression upper() {
        return TextValue.of(TextOperations.UPPER, this);
    }

    /** Without spaces at both ends. */
    default TextExpression trim() {
        return TextValue.of(TextOperations.TRIM, this);
    }

    /** Without any of the characters at both ends. */
    default TextExpression trim(String characters) {
        return TextValue.of(TextOperations.TRIM_CHARACTERS, this, argument("trim", characters));
    }

    /** Without spaces at its beginning. */
    default TextExpression ltrim() {
        return TextValue.of(TextOperations.LTRIM, this);
    }

    /** Without any of the characters at its beginning. */
    default TextExpression ltrim(String characters) {
        return TextValue.of(TextOperations.LTRIM, this, argument("ltrim", characters));
    }

    /** Without spaces at its end. */
    default TextExpression rtrim() {
        return TextValue.of(TextOperations.RTRIM, this);
    }

    /** Without any of the characters at its end. */
    default TextExpression rtrim(String characters) {
        return TextValue.of(TextOperations.RTRIM, this, argument("rtrim", characters));
    }

    /** The part from a position on; the first character is at 1. */
    default TextExpression substring(int start) {
        return TextValue.of(TextOperations.SUBSTRING, this, Values.atLeast(1, "substring", start));
    }

    /** A number of characters from a position on; the first character is at 1. */
    default TextExpression substring(int start, int length) {
        return TextValue.of(
                TextOperations.SUBSTRING,
                this,
                Values.atLeast(1, "substring", start),
                Values.atLeast(0, "substring", length));
    }

    /** The first characters. */
    default TextExpression left(int length) {
        return TextValue.of(TextOperations.LEFT, this, Values.atLeast(0, "left", length));
    }

    /** The last characters. */
    default TextExpression right(int length) {
        return TextValue.of(TextOperations.RIGHT, this, Values.atLeast(0, "right", length));
    }

    /** Where a text begins in this one: 1 for the first character, 0 where it does not occur. */
    default WholeExpression<Integer> position(String text) {
        return WholeValue.integer(TextOperations.POSITION, this, argument("position", text));
    }

    /** Where another text begins in this one: 1 for the first character, 0 where it does not occur. */
    default WholeExpression<Integer> position(Expression<String> text) {
        return WholeValue.integer(TextOperations.POSITION, this, text);
    }

    /** With all occurrences of a text replaced. */
    default TextExpression replace(String text, String replacement) {
        return TextValue.of(TextOperations.REPLACE, this, argument("replace", text), argument("replace", replacement));
    }

    /** This text a number of times. */
    default TextExpression repeat(int times) {
        return TextValue.of(TextOperations.REPEAT, this, Values.atLeast(0, "repeat", times));
    }

    /** With its characters turned round. Not on H2. */
    default TextExpression reverse() {
        return TextValue.of(TextOperations.REVERSE, this);
    }

    /** Filled up at its beginning with a character, or cut off at its end, to a length. */
    default TextExpression lpad(int length, char fill) {
        return pad(TextOperations.LPAD, Values.atLeast(0, "lpad", length), fill);
    }

    /** Filled up with a character, or cut off, at its end to a length. */
    default TextExpression rpad(int length, char fill) {
        return pad(TextOperations.RPAD, Values.atLeast(0, "rpad", length), fill);
    }

    private TextExpression pad(Operation operation, Parameter<Integer> length, char fill) {
        return TextValue.of(operation, this, length, new Parameter<>(SqlTypes.STRING, String.valueOf(fill)));
    }

    private Parameter<String> argument(String method, @Nullable String value) {
        return Parameter.of(this, method, SqlTypes.STRING, value);
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
        return WholeValue.integer(TextOperations.LENGTH, this);
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
    default TextExpression nullIf(String value) {
        return new TextValue(type(), Call.nullIf(this, value));
    }

    @Override
    default TextExpression as(String label) {
        return new LabelledText(label, this);
    }
}
