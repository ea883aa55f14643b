package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Short names for the tables of one statement: the one the source asks for or the table's first letter, with a number
 * if it is taken.
 */
final class Aliases {

    private final Set<String> taken = new HashSet<>();
    private final SqlSpelling spelling;

    Aliases(SqlSpelling spelling) {
        this.spelling = spelling;
    }

    String of(Source source, String table) {
        String wanted = source.alias();
        String name = table.startsWith("(") ? source.toString() : table; // rows computed in its place have no name
        return wanted == null ? free(firstLetter(name)) : spelling.quote(free(wanted));
    }

    String of(String table) {
        return free(firstLetter(table));
    }

    /** The name of a table itself, which no alias takes from now on. */
    String ofTable(String table) {
        String name = unqualified(table);
        take(name);
        return name;
    }

    /** Keeps a name from being given to a source; false if it is that of one already. */
    boolean take(String name) {
        return taken.add(name.replace("\"", "").toLowerCase(Locale.ROOT));
    }

    /** The name of a table without that of its schema. */
    static String unqualified(String table) {
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < table.length(); i++) {
            if (table.charAt(i) == '"') {
                quoted = !quoted;
            } else if (table.charAt(i) == '.' && !quoted) {
                start = i + 1;
            }
        }
        return table.substring(start);
    }

    private String free(String base) {
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + number;
        }
        return name;
    }

    private static String firstLetter(String table) {
        int start = table.lastIndexOf('.') + 1;
        while (start < table.length() && !isLetter(table.charAt(start))) {
            start++;
        }
        return start < table.length() ? table.substring(start, start + 1).toLowerCase(Locale.ROOT) : "t";
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
