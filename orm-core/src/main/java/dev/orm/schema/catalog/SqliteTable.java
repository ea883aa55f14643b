package dev.orm.schema.catalog;

import dev.orm.schema.catalog.CatalogConstraint.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only the text of a table tells on SQLite: checks, computed columns, numbered columns, names of constraints. */
final class SqliteTable {

    private static final Set<String> CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> computed = new HashMap<>();
    private final Map<List<String>, String> names = new HashMap<>();
    private final boolean numbered;

    SqliteTable(String sql) {
        List<String> words = SqliteText.words(sql);
        this.numbered = words.contains("autoincrement");
        int opening = words.indexOf("(");
        if (opening >= 0) {
            SqliteText.parts(SqliteText.within(words, opening)).forEach(this::readPart);
        }
    }

    private void readPart(List<String> part) {
        String column = part.isEmpty() || CONSTRAINTS.contains(part.get(0)) ? "" : part.get(0);
        String name = "";
        for (int i = 0; i < part.size(); i++) {
            String word = part.get(i);
            boolean opens = i + 1 < part.size() && part.get(i + 1).equals("(");
            if (word.equals("constraint") && i + 1 < part.size()) {
                name = part.get(i + 1);
            } else if (word.equals("check") && opens) {
                checks.add(new Check(name, SqliteText.joined(SqliteText.within(part, i + 1)), null));
                name = "";
            } else if (word.equals("as") && opens && !column.isEmpty()) {
                computed.put(unquoted(column), SqliteText.joined(SqliteText.within(part, i + 1)));
            } else if ((word.equals("key") || word.equals("unique")) && opens && column.isEmpty()) {
                names.put(columns(SqliteText.within(part, i + 1)), name);
            }
        }
    }

    private static List<String> columns(List<String> words) {
        return SqliteText.parts(words).stream()
                .map(part -> unquoted(part.get(0)))
                .toList();
    }

    static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    List<Check> checks() {
        return checks;
    }

    Map<String, String> computed() {
        return computed;
    }

    /** The name of the constraint over columns; empty when it has none. */
    String name(List<String> columns) {
        return unquoted(names.getOrDefault(columns, ""));
    }

    /** Whether the primary key numbers the rows. */
    boolean numbered() {
        return numbered;
    }
}
