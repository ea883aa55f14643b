package dev.orm.dialect;

import dev.orm.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * How a database wants its names: which words it reserves, how it folds what is not quoted, how long a name may be. Immutable.
 *
 * @param reserved the reserved words in lower case
 * @param upper    whether names without quotes are folded to upper case; otherwise to lower case
 * @param maxBytes how long a name may be in UTF-8
 */
public record IdentifierQuoting(Set<String> reserved, boolean upper, int maxBytes) {

    /**
     * A name as a statement holds it.
     *
     * @throws IllegalArgumentException when the name is too long
     */
    public String quote(Identifier identifier) {
        String name = identifier.text();
        if (name.length() * 3 > maxBytes && name.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new IllegalArgumentException("The name " + identifier + " is longer than the " + maxBytes
                    + " bytes this database keeps of a name: choose a shorter one");
        }
        return isQuoted(identifier) ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    /** A name as the catalog lists it. */
    public String catalogName(Identifier identifier) {
        if (isQuoted(identifier)) {
            return identifier.text();
        }
        return upper
                ? identifier.text().toUpperCase(Locale.ROOT)
                : identifier.text().toLowerCase(Locale.ROOT);
    }

    private boolean isQuoted(Identifier identifier) {
        return identifier.quoted()
                || !identifier.isPlain()
                || reserved.contains(identifier.text().toLowerCase(Locale.ROOT));
    }
}
