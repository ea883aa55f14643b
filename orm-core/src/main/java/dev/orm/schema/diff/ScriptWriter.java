package dev.orm.schema.diff;

import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.render.Literals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the statements that make a database fit, in an order in which they can run. */
final class ScriptWriter {

    private final ScriptWords words;
    private final Script script = new Script();
    private final List<SchemaChange> changes;
    private final TableSteps tables;
    private final ConstraintSteps constraints;
    private final TypeSteps types;
    private final ViewSteps views;

    private ScriptWriter(ScriptWords words, List<SchemaChange> changes) {
        Consequences consequences = new Consequences(words, changes);
        this.words = words;
        this.changes = changes;
        this.tables = new TableSteps(words, script, consequences);
        this.constraints = new ConstraintSteps(words, script, consequences);
        this.types = new TypeSteps(words, script, consequences);
        this.views = new ViewSteps(words, script, consequences);
    }

    /**
     * The statements.
     *
     * @throws UnsupportedSqlException naming all changes that the database has no statements for
     */
    static List<Step> steps(ScriptWords words, List<SchemaChange> changes) {
        Script script = new ScriptWriter(words, changes).written();
        if (!script.refused().isEmpty()) {
            throw unsupported(words, script.refused(), changes.size());
        }
        return script.steps();
    }

    /** The changes that the database has no statements for, each with what it lacks. */
    static Map<SchemaChange, UnsupportedSqlException> refused(ScriptWords words, List<SchemaChange> changes) {
        return new ScriptWriter(words, changes).written().refused();
    }

    private static UnsupportedSqlException unsupported(
            ScriptWords words, Map<SchemaChange, UnsupportedSqlException> refused, int differences) {
        return new UnsupportedSqlException(
                "A script that removes all " + differences + " differences",
                words.dialect().name(),
                "take diff.supported(), or a choice of your own by diff.only(...), and write a migration for"
                        + refused.entrySet().stream()
                                .map(entry -> "\n- " + entry.getKey() + ": "
                                        + entry.getValue().getMessage())
                                .collect(Collectors.joining()));
    }

    private Script written() {
        changes.forEach(change -> script.attempt(change, () -> write(change)));
        constraints.makeRoom();
        tables.recreate();
        views.write(changes);
        return script;
    }

    private void write(SchemaChange change) {
        if (change instanceof TableChange table) {
            tables.write(table);
        } else if (change instanceof ConstraintChange constraint) {
            constraints.write(constraint);
        } else if (change instanceof IndexChange index) {
            constraints.write(index);
        } else if (change instanceof TypeChange type) {
            types.write(type, changes);
        } else if (change instanceof SequenceChange sequence) {
            types.write(sequence);
        } else if (change instanceof SchemaChange.CreateSchema schema) {
            script.add(
                    Phase.SCHEMAS,
                    change,
                    "create schema " + words.name(schema.object().name()));
        } else if (change instanceof SchemaChange.SetComment comment) {
            script.add(Phase.COMMENTS, change, comment(comment));
        }
    }

    private String comment(SchemaChange.SetComment comment) {
        String object = words.name(comment.object());
        String part = comment.part();
        String subject = comment.subject().toString();
        String target = object;
        if (part != null) {
            target = switch (comment.subject()) {
                case COLUMN -> object + '.' + words.name(part);
                case CONSTRAINT ->
                    words.dialect().constraintsBelongToSchemas()
                            ? words.sibling(comment.object(), part)
                            : words.name(part) + " on " + object;
                default -> words.sibling(comment.object(), part);
            };
        } else if (comment.subject() == CommentSubject.TYPE) {
            subject = words.dialect().enumObject();
        }
        return "comment on " + subject + ' ' + target + " is "
                + (comment.comment() == null ? "null" : Literals.text(comment.comment()));
    }
}
