package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a {@code @Query} that may be JPQL where SQL is wanted. What no SQL has is refused, by the compiler too and in the same words; what SQL may
 * have adds a hint to the error of the database.
 */
record JpqlText(String text) {

    private static final String ADVICE =
            "It reads like JPQL, and @Query holds SQL, in which all columns of a table are alias.*; many such queries are"
                    + " a method name or a condition";

    private static final Pattern OPAQUE = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ITS_OWN = Pattern.compile(
            "\\A\\s*from\\b|\\A\\s*select\\s+(?:distinct\\s+)?new\\s+[\\w.]+\\s*\\(|\\bjoin\\s+fetch\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_OBJECT = Pattern.compile(
            "\\A\\s*select\\s+(?:distinct\\s+)?(\\w+)\\s+from\\s+\\w+\\s+(?:as\\s+)?\\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE =
            Pattern.compile("\\b(?:from|join|update)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private String plain() {
        return OPAQUE.matcher(text).replaceAll("''");
    }

    private boolean selectsWholeObjects() {
        return WHOLE_OBJECT.matcher(plain()).find();
    }

    /** Whether it can be nothing else. */
    boolean isCertain(boolean yieldsEntities) {
        return ITS_OWN.matcher(plain()).find() || yieldsEntities && selectsWholeObjects();
    }

    /** What to write instead, where it looks like JPQL. */
    Optional<String> advice(Collection<EntityMapping<?>> entities) {
        Optional<EntityMapping<?>> named = entity(entities);
        boolean otherTable = named.filter(
                        entity -> !entity.name().equalsIgnoreCase(entity.table().name()))
                .isPresent();
        return otherTable || isCertain(true)
                ? Optional.of(ADVICE
                        + named.map(entity -> ". The table of " + entity.name() + " is "
                                        + entity.table().name())
                                .orElse(""))
                : Optional.empty();
    }

    /** The first source that is called as an entity is. */
    private Optional<EntityMapping<?>> entity(Collection<EntityMapping<?>> entities) {
        Matcher sources = SOURCE.matcher(plain());
        return sources.results()
                .<EntityMapping<?>>flatMap(source ->
                        entities.stream().filter(entity -> entity.name().equals(source.group(1))))
                .findFirst();
    }
}
