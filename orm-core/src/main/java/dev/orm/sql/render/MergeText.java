package dev.orm.sql.render;

import dev.orm.sql.Assignable;
import dev.orm.sql.Assignment;
import dev.orm.sql.Clause;
import dev.orm.sql.ConflictTarget;
import dev.orm.sql.Feature;
import dev.orm.sql.Insert;
import dev.orm.sql.Target;
import dev.orm.sql.Update;
import dev.orm.sql.Upsert;
import java.util.List;
import java.util.stream.Collectors;

/** MERGE in place of what a database has no clause for: ON CONFLICT of an insert, and FROM of an update. */
final class MergeText {

    private static final String ROWS = SourceScopes.EXCLUDED;

    private final TextWriter text;

    MergeText(TextWriter text) {
        this.text = text;
    }

    /** The rows to insert are the source, matched by the columns of the constraint. */
    void write(Upsert<?> upsert) {
        requireMerge(Feature.ON_CONFLICT);
        Insert<?> insert = upsert.insert();
        if (insert.columns().isEmpty()) {
            text.require(Feature.DEFAULT_KEYWORD);
        }
        List<String> columns = insert.columns().stream().map(this::name).toList();
        Passage rows = text.rows(() -> insert.writeRows(text));
        List<String> key = key(upsert.conflict(), upsert.target());
        if (!columns.containsAll(key)) {
            throw new IllegalStateException("upsert into " + upsert.target() + ": the columns of the conflict " + key
                    + " are not all among those that are inserted " + columns + "; name them in columns(...)");
        }
        boolean first = upsert.assignments().isEmpty()
                && (insert.select() != null || insert.rows().size() > 1);
        text.append("merge into ").table(upsert.target());
        text.append(" using (");
        if (first) {
            appendFirstOfEach(key, rows, columns);
        } else {
            text.append(rows);
        }
        text.append(") as " + ROWS + " (" + String.join(", ", columns) + ") on ")
                .append(matches(upsert.target(), key));
        if (!upsert.assignments().isEmpty()) {
            update(upsert);
        }
        text.append(" when not matched then insert (" + String.join(", ", columns) + ") values (");
        text.append(prefixed(ROWS, columns)).append(")");
    }

    /** Of rows that conflict with each other the first is inserted; NULL conflicts with nothing. */
    private void appendFirstOfEach(List<String> key, Passage rows, List<String> columns) {
        String n = free("n_", columns);
        String nulls = key.stream().map(column -> "r." + column + " is null").collect(Collectors.joining(" or "));
        String names = prefixed("r", columns);
        text.append("select " + names + " from (select " + names + ", row_number() over (partition by "
                + prefixed("r", key) + ", case when " + nulls + " then r." + n + " end order by r." + n + ") as " + n
                + " from (select " + names + ", row_number() over () as " + n + " from (");
        text.append(rows).append(") as r (" + String.join(", ", columns) + ")) as r) as r where r." + n + " = 1");
    }

    /** A name that is none of those taken, however they are written. */
    private static String free(String wanted, List<String> taken) {
        String name = wanted;
        while (isTaken(name, taken)) {
            name += '_';
        }
        return name;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(other -> other.replace("\"", "").equalsIgnoreCase(name));
    }

    private void update(Upsert<?> upsert) {
        Passage set = text.passage(() -> ChangeText.set(text, upsert.assignments()));
        text.append(" when matched");
        text.scopes().ofRoots().forEach(restriction -> text.append(" and " + restriction));
        if (!upsert.condition().isAbsent()) {
            text.scopes().current().enter(Clause.WHERE);
            text.append(" and (")
                    .append(text.passage(() -> upsert.condition().writeTo(text)))
                    .append(")");
        }
        text.append(" then update").append(set);
    }

    private List<String> key(ConflictTarget conflict, Target<?> target) {
        if (conflict.isAny()) {
            text.require(Feature.ANY_CONFLICT);
        }
        if (!conflict.where().isAbsent()) {
            text.require(Feature.PARTIAL_CONFLICT);
        }
        String constraint = conflict.constraint();
        return constraint == null
                ? conflict.columns().stream().map(this::name).toList()
                : text.names().constraint(target, constraint);
    }

    private String matches(Target<?> target, List<String> key) {
        String table = text.alias(target);
        return key.stream()
                .map(column -> table + "." + column + " = " + ROWS + "." + column)
                .collect(Collectors.joining(" and "));
    }

    private String name(Assignable<?, ?> column) {
        return text.passage(() -> text.target(column.source(), column.name())).text();
    }

    private static String prefixed(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /**
     * The rows to update are selected with their new values, and matched by what the database tells rows apart by. A row
     * that is selected twice is refused by the database.
     */
    void write(Update<?> update) {
        String rowId = requireMerge(Feature.UPDATE_FROM);
        String alias = text.alias(update.target());
        String rows = free("s", List.of(alias));
        List<Assignment> selected = update.assignments().stream()
                .filter(assignment -> !assignment.isDefault())
                .toList();
        text.append("merge into ").changed(update.target()).sql(" using (select " + alias + "." + rowId + " as r");
        text.scopes().current().enter(Clause.SET);
        for (int i = 0; i < selected.size(); i++) {
            Assignment assignment = selected.get(i);
            text.append(", ")
                    .append(text.rows(() -> assignment.value().writeTo(text)))
                    .append(" as c" + i);
        }
        text.append(" from ").changed(update.target()).sql(", ").sources(update.sources());
        text.where(update.condition());
        text.append(") as " + rows + " on " + alias + "." + rowId + " = " + rows + ".r when matched then update");
        text.clause(Clause.SET);
        for (int i = 0; i < update.assignments().size(); i++) {
            text.append(i > 0 ? ", " : "");
            Assignment assignment = update.assignments().get(i);
            assignment.writeTarget(text);
            text.append(assignment.isDefault() ? "default" : rows + ".c" + selected.indexOf(assignment));
        }
    }

    private String requireMerge(Feature feature) {
        String rowId = text.spelling().rowId();
        if (rowId == null) {
            text.require(feature);
            throw new IllegalStateException(
                    text.spelling().name() + " says that it has " + feature + ", and is asked for another form");
        }
        return rowId;
    }
}
