package dev.orm.processor.repository;

import java.util.List;

/** What a part of a method name asks of an attribute, with the words that say so. Their order is that in which the end of a part is compared with them. */
enum Keyword {
    IS_NOT_NULL(0, "IsNotNull", "NotNull"),
    IS_NULL(0, "IsNull", "Null"),
    BETWEEN(2, "IsBetween", "Between"),
    LESS_THAN(1, "IsLessThan", "LessThan"),
    LESS_THAN_EQUAL(1, "IsLessThanEqual", "LessThanEqual"),
    GREATER_THAN(1, "IsGreaterThan", "GreaterThan"),
    GREATER_THAN_EQUAL(1, "IsGreaterThanEqual", "GreaterThanEqual"),
    BEFORE(1, "IsBefore", "Before"),
    AFTER(1, "IsAfter", "After"),
    NOT_LIKE(1, "IsNotLike", "NotLike"),
    LIKE(1, "IsLike", "Like"),
    STARTING_WITH(1, "IsStartingWith", "StartingWith", "StartsWith"),
    ENDING_WITH(1, "IsEndingWith", "EndingWith", "EndsWith"),
    IS_NOT_EMPTY(0, "IsNotEmpty", "NotEmpty"),
    IS_EMPTY(0, "IsEmpty", "Empty"),
    NOT_CONTAINING(1, "IsNotContaining", "NotContaining", "NotContains"),
    CONTAINING(1, "IsContaining", "Containing", "Contains"),
    NOT_IN(1, "IsNotIn", "NotIn"),
    IN(1, "IsIn", "In"),
    NEAR(1, "IsNear", "Near"),
    WITHIN(1, "IsWithin", "Within"),
    REGEX(1, "MatchesRegex", "Matches", "Regex"),
    EXISTS(0, "Exists"),
    TRUE(0, "IsTrue", "True"),
    FALSE(0, "IsFalse", "False"),
    NEGATING_SIMPLE_PROPERTY(1, "IsNot", "Not"),
    SIMPLE_PROPERTY(1, "Is", "Equals");

    private final int arguments;
    private final List<String> words;

    Keyword(int arguments, String... words) {
        this.arguments = arguments;
        this.words = List.of(words);
    }

    /** How many arguments it takes. */
    int arguments() {
        return arguments;
    }

    /** The ways to write it. */
    List<String> words() {
        return words;
    }

    /** The keyword at the end of a part; that of equality where there is none. */
    static Keyword atEndOf(String part) {
        for (Keyword keyword : values()) {
            if (keyword.words.stream().anyMatch(part::endsWith)) {
                return keyword;
            }
        }
        return SIMPLE_PROPERTY;
    }

    /** A part without the keyword at its end. */
    String cutFrom(String part) {
        return words.stream()
                .filter(part::endsWith)
                .findFirst()
                .map(word -> part.substring(0, part.length() - word.length()))
                .orElse(part);
    }
}
