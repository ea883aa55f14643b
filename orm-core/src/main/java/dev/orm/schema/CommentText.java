package dev.orm.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements that comment objects; none where the database keeps no comments. */
final class CommentText {

    private final DdlSpelling spelling;
    private final DdlNames names;

    CommentText(DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    /**
     * Comments of a table, its columns and some of its constraints.
     *
     * @param created the constraints that are there with the table
     */
    List<String> of(Table table, List<Constraint> created) {
        List<String> statements = new ArrayList<>();
        add(statements, "table " + names.of(table), table.comment());
        table.columns().forEach(column -> statements.addAll(of(table, column)));
        created.forEach(constraint -> statements.addAll(of(table, constraint)));
        return statements;
    }

    List<String> of(Table table, Column column) {
        return of("column " + names.of(table) + '.' + spelling.quote(column.identifier()), column.comment());
    }

    List<String> of(Table table, Constraint constraint) {
        if (constraint.comment() == null) {
            return List.of();
        }
        if (constraint.name() == null) {
            throw new IllegalArgumentException("A constraint of table " + table.qualifiedName()
                    + " has a comment but no name, by which the comment refers to it: give it one by named(...)");
        }
        String name = names.of(constraint.name());
        Identifier schema = table.schema();
        String object = spelling.constraintsBelongToSchemas()
                ? schema == null ? name : spelling.quote(schema) + '.' + name
                : name + " on " + names.of(table);
        return of("constraint " + object, constraint.comment());
    }

    List<String> of(Table table, Index index) {
        return of("index " + names.qualified(table.schema(), IndexText.identifier(index)), index.comment());
    }

    List<String> of(Sequence sequence) {
        return of("sequence " + names.of(sequence), sequence.comment());
    }

    List<String> of(NamedType type) {
        return of(new TypeText(spelling).keyword(type) + ' ' + names.of(type), type.comment());
    }

    List<String> of(View view) {
        List<String> statements = new ArrayList<>();
        String kind = view.materialized() == null ? "view " : "materialized view ";
        add(statements, kind + names.of(view), view.comment());
        Table columns = view.table();
        columns.columns().forEach(column -> statements.addAll(of(columns, column)));
        return statements;
    }

    private void add(List<String> statements, String object, @Nullable String comment) {
        statements.addAll(of(object, comment));
    }

    private List<String> of(String object, @Nullable String comment) {
        return comment == null || !spelling.supports(DdlFeature.COMMENTS)
                ? List.of()
                : List.of("comment on " + object + " is " + names.text(comment));
    }
}
