package dev.orm.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the names of a schema that a database would cut, and those of different objects that it would take for one. */
final class NameLimits {

    private final MetaData metaData;
    private final DdlSpelling spelling;
    private final Map<List<Object>, String> taken = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private NameLimits(MetaData metaData, DdlSpelling spelling) {
        this.metaData = metaData;
        this.spelling = spelling;
    }

    /** One sentence for each name the database cannot hold as it is. */
    static List<String> problems(MetaData metaData, DdlSpelling spelling) {
        NameLimits limits = new NameLimits(metaData, spelling);
        limits.check();
        return limits.problems;
    }

    private void check() {
        metaData.schemas().forEach(schema -> check("schema", List.of(), "schema " + schema, schema));
        metaData.types()
                .forEach(type -> check("type", in(type.schema()), "enum type or domain " + type.name(), type.name()));
        for (Sequence sequence : metaData.sequences()) {
            check("sequence", in(sequence.schema()), "sequence " + sequence.name(), sequence.name());
        }
        for (Table table : metaData.tables()) {
            check("table", in(table.schema()), table.describe(), table.identifier());
            checkColumns(table);
            checkConstraints(table);
            checkIndexes(table, table.indexes());
        }
        for (View view : metaData.views()) {
            check("table", in(view.schema()), "view " + view.qualifiedName(), view.name());
            checkColumns(view.table());
        }
    }

    private void checkColumns(Table table) {
        List<Object> scope = List.of(table.qualifiedName(), table.identifier());
        for (Column column : table.columns()) {
            String named = "column " + column.name();
            String subject = column.subject().equals(named) ? "" : " (" + column.subject() + ')';
            check("column", scope, named + subject + " of " + table.describe(), column.identifier());
        }
    }

    private void checkConstraints(Table table) {
        List<Constraint> constraints = new ArrayList<>(table.uniqueConstraints());
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            constraints.add(key);
        }
        constraints.addAll(table.foreignKeys());
        table.checks().stream()
                .filter(check -> check.dialects().isEmpty() || check.dialects().contains(spelling.name()))
                .forEach(constraints::add);
        List<Object> scope = spelling.constraintsBelongToSchemas()
                ? in(table.schema())
                : List.of(table.qualifiedName(), table.identifier());
        for (Constraint constraint : constraints) {
            String name = constraint.name();
            if (name != null) {
                check("constraint", scope, "constraint " + name + " of " + table.describe(), Identifier.of(name));
            }
        }
    }

    private void checkIndexes(Table table, List<Index> indexes) {
        IndexText text = new IndexText(spelling);
        for (Index index : indexes) {
            if (index.name() != null && text.isFor(index)) {
                check(
                        "index",
                        in(table.schema()),
                        "index " + index.name() + " of " + table.describe(),
                        IndexText.identifier(index));
            }
        }
    }

    private List<Object> in(@Nullable Identifier schema) {
        Identifier actual = spelling.schema(schema);
        return actual == null ? List.of() : List.of(folded(actual));
    }

    private void check(String kind, List<Object> scope, String what, Identifier name) {
        int limit = spelling.longestName();
        int length = bytes(name.text());
        String kept = kept(folded(name), limit);
        String other = taken.putIfAbsent(List.of(kind, scope, kept), what);
        if (length > limit) {
            problems.add("The name of " + what + " has " + length + " bytes, of which " + spelling.name() + " keeps "
                    + limit + (other == null ? "" : ", so that it would be the same as that of " + other));
        } else if (other != null) {
            problems.add("The names of " + what + " and of " + other + " are the same in " + spelling.name());
        }
    }

    private String folded(Identifier name) {
        String folded = spelling.catalogName(name);
        return spelling.ignoresCaseOfNames() ? folded.toLowerCase(Locale.ROOT) : folded;
    }

    private static String kept(String name, int limit) {
        int end = Math.min(name.length(), limit);
        end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
        while (bytes(name.substring(0, end)) > limit) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
