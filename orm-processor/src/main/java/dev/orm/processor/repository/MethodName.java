package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a query method, read as Spring Data reads it, as far as it is checked.
 *
 * @param subject what the method does
 * @param parts   all conditions, in the order in which they take arguments
 * @param order   the words that name each attribute of the order
 */
record MethodName(Subject subject, List<NamePart> parts, List<String> order) {

    private static final String FIND = "find|read|get|query|search|stream";
    private static final Pattern PREFIX =
            Pattern.compile("^(" + FIND + "|count|exists|delete|remove)((\\p{Lu}.*?))??By");
    private static final Pattern ALL_IGNORE_CASE = Pattern.compile("AllIgnor(ing|e)Case");
    private static final Pattern AFTER_DIRECTION = Pattern.compile("(?<=Asc|Desc)(?=\\p{Lu})");
    private static final Pattern DIRECTION = Pattern.compile("(.+?)(Asc|Desc)?$");

    /** What a method does with what it finds. */
    enum Subject {
        FIND,
        COUNT,
        EXISTS,
        DELETE
    }

    /**
     * Reads a name; empty for one that says nothing of what is done.
     *
     * @throws IllegalArgumentException when its order cannot be read
     */
    static Optional<MethodName> parse(String name) {
        Matcher prefix = PREFIX.matcher(name);
        if (!prefix.find()) {
            return Optional.empty();
        }
        String start = prefix.group();
        Matcher all = ALL_IGNORE_CASE.matcher(name.substring(start.length()));
        boolean anyCase = all.find();
        String rest = anyCase ? all.replaceFirst("") : name.substring(start.length());
        String[] halves = split(rest, "OrderBy");
        if (halves.length > 2) {
            throw new IllegalArgumentException(
                    "OrderBy stands in the name more than once: name all attributes behind one");
        }
        return Optional.of(new MethodName(
                subject(prefix.group(1)),
                parts(halves[0], anyCase),
                halves.length == 2 ? order(halves[1]) : List.of()));
    }

    private static String[] split(String text, String keyword) {
        return Pattern.compile("(" + keyword + ")(?=(\\p{Lu}|\\P{InBASIC_LATIN}))")
                .split(text);
    }

    private static Subject subject(String verb) {
        return switch (verb) {
            case "count" -> Subject.COUNT;
            case "exists" -> Subject.EXISTS;
            case "delete", "remove" -> Subject.DELETE;
            default -> Subject.FIND;
        };
    }

    private static List<NamePart> parts(String predicate, boolean anyCase) {
        return Arrays.stream(split(predicate, "Or"))
                .flatMap(alternative -> Arrays.stream(split(alternative, "And")))
                .filter(part -> !part.isBlank())
                .map(part -> NamePart.of(part, anyCase))
                .toList();
    }

    private static List<String> order(String clause) {
        List<String> order = new ArrayList<>();
        for (String term : AFTER_DIRECTION.split(clause)) {
            Matcher matcher = DIRECTION.matcher(term);
            if (!matcher.find()
                    || matcher.group(2) == null && List.of("Asc", "Desc").contains(matcher.group(1))) {
                throw new IllegalArgumentException("OrderBy names no attribute before " + term);
            }
            order.add(Words.decapitalized(matcher.group(1)));
        }
        return List.copyOf(order);
    }
}
