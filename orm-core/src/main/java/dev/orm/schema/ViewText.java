package dev.orm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that create, refresh and drop views. */
final class ViewText {

    private final DdlSpelling spelling;
    private final DdlNames names;

    ViewText(DdlSpelling spelling) {
        this.spelling = spelling;
        this.names = new DdlNames(spelling);
    }

    List<String> create(View view) {
        List<String> statements = new ArrayList<>();
        View.Materialized materialized = view.materialized();
        String columns = view.columns().isEmpty()
                ? ""
                : view.columns().stream()
                        .map(column -> spelling.quote(column.identifier()))
                        .collect(Collectors.joining(", ", " (", ")"));
        statements.add("create " + keyword(view) + ' ' + names.of(view) + columns + " as "
                + view.query().text(spelling)
                + (materialized != null && !materialized.filled() ? " with no data" : ""));
        if (materialized != null) {
            Table.Builder table = view.table().toBuilder();
            materialized.indexes().forEach(table::index);
            Table indexed = table.build();
            indexed.indexes().forEach(index -> statements.add(new IndexText(spelling).create(indexed, index)));
        }
        statements.addAll(new CommentText(spelling).of(view));
        return statements;
    }

    String drop(View view) {
        return "drop " + keyword(view) + ' ' + names.of(view);
    }

    /**
     * Selects the rows anew.
     *
     * @throws IllegalArgumentException when the view keeps no rows
     */
    String refresh(View view, boolean concurrently) {
        if (view.materialized() == null) {
            throw new IllegalArgumentException("View " + view.qualifiedName()
                    + " keeps no rows that could be refreshed: make it one by asMaterialized()");
        }
        return "refresh " + keyword(view) + (concurrently ? " concurrently " : " ") + names.of(view);
    }

    private String keyword(View view) {
        if (view.materialized() == null) {
            return "view";
        }
        DdlFeature.MATERIALIZED_VIEWS.require(spelling, "view " + view.qualifiedName());
        return "materialized view";
    }
}
