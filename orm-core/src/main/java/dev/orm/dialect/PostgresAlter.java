package dev.orm.dialect;

import dev.orm.schema.catalog.SequenceOptions;
import dev.orm.sql.render.Literals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what is there on PostgreSQL. */
final class PostgresAlter implements AlterSpelling {

    @Override
    public boolean addsEnumValues() {
        return true;
    }

    @Override
    public String renameType(boolean domain, String type, String name) {
        return "alter " + (domain ? "domain " : "type ") + type + " rename to " + name;
    }

    @Override
    public String changeType(String table, String column, String type, @Nullable String using) {
        String cast = using == null ? column + "::" + withoutCollation(type) : using;
        return AlterSpelling.alterColumn(table, column) + "type " + type + " using " + cast;
    }

    private static String withoutCollation(String type) {
        int collation = type.indexOf(" collate ");
        return collation < 0 ? type : type.substring(0, collation);
    }

    @Override
    public List<String> addIdentity(String table, String column, String type, boolean always, SequenceOptions numbers) {
        String add = AlterSpelling.alterColumn(table, column) + "add generated " + (always ? "always" : "by default")
                + " as identity " + AlterSpelling.counting(numbers);
        String next = numbers.increment() > 0
                ? "coalesce(max(" + column + ") + " + numbers.increment() + ", " + numbers.start() + ")"
                : "coalesce(min(" + column + ") - " + -numbers.increment() + ", " + numbers.start() + ")";
        return List.of(
                add,
                "select setval(pg_get_serial_sequence(" + Literals.text(table) + ", " + Literals.text(unquoted(column))
                        + "), " + next + ", false) from " + table);
    }

    private static String unquoted(String column) {
        return column.startsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
    }
}
