package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises JPQL where SQL is wanted, by what only one of the two has. */
final class JpqlHint {

    private static final Pattern SOURCE =
            Pattern.compile("\\b(?:from|join|update)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_OBJECT = Pattern.compile(
            "select\\s+(?:distinct\\s+)?(\\w+)\\s+from\\s+\\w+\\s+(?:as\\s+)?\\1\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ITS_OWN = Pattern.compile(
            "(?:from\\b.*|.*\\bjoin\\s+fetch\\b.*|.*\\bselect\\s+new\\b.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private JpqlHint() {}

    private static String tableOf(EntityMapping<?> entity) {
        return entity.table().name();
    }

    /** What to add to an error in a text; nothing where it does not look like JPQL. */
    static String of(String text, Collection<EntityMapping<?>> entities) {
        EntityMapping<?> named = null;
        Matcher sources = SOURCE.matcher(text);
        while (named == null && sources.find()) {
            String source = sources.group(1);
            named = entities.stream()
                    .filter(entity -> entity.name().equals(source))
                    .findFirst()
                    .orElse(null);
        }
        String stripped = text.strip();
        boolean otherTable = named != null && !named.name().equalsIgnoreCase(tableOf(named));
        boolean jpql = otherTable
                || WHOLE_OBJECT.matcher(stripped).matches()
                || ITS_OWN.matcher(stripped).matches();
        return jpql
                ? ". It reads like JPQL, and @Query holds SQL"
                        + (named == null
                                ? ""
                                : ": the table of " + named.name() + " is " + tableOf(named)
                                        + ", and all of its columns are alias.*")
                        + "; many such queries are a method name or a condition"
                : "";
    }
}
