package dev.orm.sql.render;

import dev.orm.sql.Assignment;
import dev.orm.sql.Change;
import dev.orm.sql.Clause;
import dev.orm.sql.Delete;
import dev.orm.sql.Feature;
import dev.orm.sql.Insert;
import dev.orm.sql.Selectable;
import dev.orm.sql.Source;
import dev.orm.sql.Update;
import dev.orm.sql.Upsert;
import java.util.List;

/** The text of a change: in its standard form, or in one of equal meaning where the database has not got a clause. */
final class ChangeText {

    private final TextWriter text;
    private final SqlSpelling spelling;

    ChangeText(TextWriter text) {
        this.text = text;
        this.spelling = text.spelling();
    }

    void write(Change change) {
        if (change instanceof Upsert<?> upsert) {
            write(upsert);
        } else if (change instanceof Update<?> update && !update.sources().isEmpty()) {
            write(update);
        } else if (change instanceof Delete<?> delete && !delete.sources().isEmpty()) {
            write(delete);
        } else {
            change.writeClauses(text);
        }
    }

    private void write(Upsert<?> upsert) {
        text.scopes().enterUpsert(upsert.target());
        if (!spelling.supports(Feature.ON_CONFLICT)) {
            new MergeText(text).write(upsert);
            return;
        }
        Insert<?> insert = upsert.insert();
        insert.writeHead(text);
        Passage rows = text.passage(() -> insert.writeRows(text));
        text.append(insert.select() == null ? rows : rows.with(spelling.selectBeforeConflict(rows.text())));
        upsert.writeConflict(text);
    }

    private void write(Update<?> update) {
        if (spelling.supports(Feature.UPDATE_FROM)) {
            update.writeClauses(text);
        } else {
            new MergeText(text).write(update);
        }
    }

    /** Without USING: rows for which there is a row of the other sources. */
    private void write(Delete<?> delete) {
        if (spelling.supports(Feature.DELETE_USING)) {
            delete.writeClauses(text);
            return;
        }
        text.sql("delete from ").changed(delete.target()).clause(Clause.WHERE);
        text.sql("exists (select 1 from ")
                .sources(delete.sources())
                .where(delete.condition())
                .sql(")");
    }

    void write(Change change, List<Selectable<?>> items) {
        if (spelling.supports(Feature.RETURNING)) {
            change.beginOn(text);
            write(change);
            if (!spelling.supports(Feature.RETURNING_OF_SOURCES)) {
                text.scopes().leaveOthers(change.target(), sources(change));
            }
            text.clause(Clause.RETURNING).items(items);
            change.endOn(text);
            return;
        }
        String table = spelling.changedTable(change.plain() instanceof Delete<?>);
        if (table == null) {
            text.require(Feature.RETURNING);
        }
        Passage body = text.passage(() -> change.writeTo(text));
        text.beginChange(change.target(), List.of());
        text.scopes().hide(sources(change));
        text.scopes().current().enter(Clause.RETURNING);
        Passage list = text.passage(() -> text.items(items));
        text.append("select ").append(list).append(" from " + table + " (").append(body);
        text.append(") as ").append(text.alias(change.target())).endChange();
    }

    private static List<Source> sources(Change change) {
        Change plain = change.plain();
        if (plain instanceof Update<?> update) {
            return update.sources();
        }
        return plain instanceof Delete<?> delete ? delete.sources() : List.of();
    }

    /** The constraint of an upsert by its name, or by its columns where the database does not take the name. */
    void conflict(Source target, String constraint) {
        if (spelling.supports(Feature.NAMED_CONFLICT)) {
            text.append(" on constraint ").identifier(constraint);
        } else {
            text.append(" (" + String.join(", ", text.names().constraint(target, constraint)) + ")");
        }
    }

    static void set(TextWriter text, List<Assignment> assignments) {
        text.clause(Clause.SET);
        for (int i = 0; i < assignments.size(); i++) {
            text.append(i > 0 ? ", " : "");
            assignments.get(i).writeTo(text);
        }
    }
}
