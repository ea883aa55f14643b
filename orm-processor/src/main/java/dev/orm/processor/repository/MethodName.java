package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a query method, read as Spring Data reads it.
 *
 * @param subject      what the method does
 * @param distinct     whether equal results are one
 * @param limit        how many results there are at most; 0 for no limit
 * @param alternatives the conditions between each {@code Or}
 * @param order        what the results are ordered by
 */
public record MethodName(
        Subject subject, boolean distinct, int limit, List<List<NamePart>> alternatives, List<Order> order) {

    private static final String FIND = "find|read|get|query|search|stream";
    private static final Pattern PREFIX =
            Pattern.compile("^(" + FIND + "|count|exists|delete|remove)((\\p{Lu}.*?))??By");
    private static final Pattern LIMITED =
            Pattern.compile("^(" + FIND + ")(Distinct)?(First|Top)(\\d*)?(\\p{Lu}.*?)??By");
    private static final Pattern ALL_IGNORE_CASE = Pattern.compile("AllIgnor(ing|e)Case");
    private static final Pattern AFTER_DIRECTION = Pattern.compile("(?<=Asc|Desc)(?=\\p{Lu})");
    private static final Pattern DIRECTION = Pattern.compile("(.+?)(Asc|Desc)?$");

    /** What a method does with what it finds. */
    public enum Subject {
        FIND,
        COUNT,
        EXISTS,
        DELETE
    }

    /**
     * A term of the order.
     *
     * @param path       the words that name an attribute
     * @param descending greatest first
     */
    public record Order(String path, boolean descending) {}

    /**
     * Reads a name; empty for one that says nothing of what is done.
     *
     * @throws IllegalArgumentException when its order cannot be read
     */
    public static Optional<MethodName> parse(String name) {
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
                start.contains("Distinct"),
                limit(start),
                alternatives(halves[0], anyCase),
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

    private static int limit(String start) {
        Matcher limited = LIMITED.matcher(start);
        if (!limited.find()) {
            return 0;
        }
        return limited.group(4).isEmpty() ? 1 : Integer.parseInt(limited.group(4));
    }

    private static List<List<NamePart>> alternatives(String predicate, boolean anyCase) {
        List<List<NamePart>> alternatives = new ArrayList<>();
        for (String alternative : split(predicate, "Or")) {
            if (!alternative.isBlank()) {
                alternatives.add(Arrays.stream(split(alternative, "And"))
                        .filter(part -> !part.isBlank())
                        .map(part -> NamePart.of(part, anyCase))
                        .toList());
            }
        }
        return List.copyOf(alternatives);
    }

    private static List<Order> order(String clause) {
        List<Order> order = new ArrayList<>();
        for (String term : AFTER_DIRECTION.split(clause)) {
            Matcher matcher = DIRECTION.matcher(term);
            if (!matcher.find()
                    || matcher.group(2) == null && List.of("Asc", "Desc").contains(matcher.group(1))) {
                throw new IllegalArgumentException("OrderBy names no attribute before " + term);
            }
            order.add(new Order(Words.decapitalized(matcher.group(1)), "Desc".equals(matcher.group(2))));
        }
        return List.copyOf(order);
    }

    /** All conditions, in the order in which they take arguments. */
    public List<NamePart> parts() {
        return alternatives.stream().flatMap(List::stream).toList();
    }
}
