package dev.orm.processor.repository;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises JPQL where SQL is wanted, by what no SQL has: the same as the start does, in the same words. */
final class JpqlText {

    private static final Pattern OPAQUE = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ITS_OWN = Pattern.compile(
            "\\A\\s*from\\b|\\A\\s*select\\s+(?:distinct\\s+)?new\\s+[\\w.]+\\s*\\(|\\bjoin\\s+fetch\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_OBJECT = Pattern.compile(
            "\\A\\s*select\\s+(?:distinct\\s+)?(\\w+)\\s+from\\s+\\w+\\s+(?:as\\s+)?\\1\\b", Pattern.CASE_INSENSITIVE);

    private JpqlText() {}

    /** As {@link #problem}, of the expression that JPQL alone knows. */
    static @Nullable String ofEntityName(String text) {
        return text.contains("#{#entityName}")
                ? "#{#entityName} is of JPQL, and @Query holds SQL: write the name of the table in its place"
                : null;
    }

    /** What is wrong with it; null if it is not known to be JPQL. */
    static @Nullable String problem(String text, boolean yieldsEntities) {
        String plain = OPAQUE.matcher(text).replaceAll("''");
        return ITS_OWN.matcher(plain).find()
                        || yieldsEntities && WHOLE_OBJECT.matcher(plain).find()
                ? "It reads like JPQL, and @Query holds SQL, in which all columns of a table are alias.*; many such"
                        + " queries are a method name or a condition"
                : null;
    }
}
