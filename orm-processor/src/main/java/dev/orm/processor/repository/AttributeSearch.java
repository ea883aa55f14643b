package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributes that words in camel case name, along relations and embedded objects: as many words as make an attribute at once, as Spring Data does.
 *
 * @param <A> an attribute
 */
final class AttributeSearch<A> {

    private static final Pattern SEGMENT = Pattern.compile("(?:[_.]?([_.]*?[^_.]+))");
    private static final Pattern LAST_WORD = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{Nd}]*$");

    private AttributeSearch() {}

    /**
     * What was found.
     *
     * @param <A> an attribute
     */
    sealed interface Result<A> permits Found, Unknown {}

    /**
     * The attributes on the way, never none.
     *
     * @param <A> an attribute
     */
    record Found<A>(List<A> path) implements Result<A> {

        /** Where the path ends. */
        A last() {
            return path.get(path.size() - 1);
        }
    }

    /**
     * A name that means nothing.
     *
     * @param name  the name
     * @param scope what has no such attribute
     * @param depth how many attributes were found before
     * @param <A> an attribute
     */
    record Unknown<A>(String name, AttributeScope<A> scope, int depth) implements Result<A> {}

    /** What words mean in a scope. */
    static <A> Result<A> find(String words, AttributeScope<A> scope) {
        AttributeSearch<A> search = new AttributeSearch<>();
        Matcher segments = SEGMENT.matcher("_" + words);
        Result<A> result = new Unknown<>(words, scope, 0);
        List<A> path = List.of();
        AttributeScope<A> next = scope;
        while (segments.find()) {
            result = search.find(segments.group(1), next, "", path);
            if (!(result instanceof Found<A> found)) {
                return result;
            }
            path = found.path();
            AttributeScope<A> behind = search.scopeOf(scope, path);
            if (behind == null) {
                return segments.find() ? new Unknown<>(words, scope, path.size()) : result;
            }
            next = behind;
        }
        return result;
    }

    private @Nullable AttributeScope<A> scopeOf(AttributeScope<A> scope, List<A> path) {
        AttributeScope<A> current = scope;
        for (A attribute : path) {
            AttributeScope<A> behind = current.behind(attribute);
            if (behind == null) {
                return null;
            }
            current = behind;
        }
        return current;
    }

    private Result<A> find(String words, AttributeScope<A> scope, String rest, List<A> before) {
        String name = Words.decapitalized(words);
        A attribute = scope.attribute(name);
        if (attribute != null) {
            List<A> path = new ArrayList<>(before);
            path.add(attribute);
            return behind(path, scope, name, rest);
        }
        Unknown<A> unknown = new Unknown<>(name, scope, before.size());
        Matcher last = LAST_WORD.matcher(words);
        if (!last.find() || last.start() == 0) {
            return unknown;
        }
        Result<A> other = find(words.substring(0, last.start()), scope, words.substring(last.start()) + rest, before);
        return other instanceof Unknown<A> deeper && deeper.depth() <= unknown.depth() ? unknown : other;
    }

    private Result<A> behind(List<A> path, AttributeScope<A> scope, String name, String rest) {
        if (rest.isEmpty()) {
            return new Found<>(List.copyOf(path));
        }
        AttributeScope<A> behind = scope.behind(path.get(path.size() - 1));
        return behind == null ? new Unknown<>(name + rest, scope, path.size()) : find(rest, behind, "", path);
    }
}
