package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.sql.Statement;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.SqlText;
import dev.orm.sql.render.StatementCache;
import java.util.List;

/** The texts of statements on tables, made once for each shape. Thread-safe. */
final class StatementTexts {

    private static final int CAPACITY = 1_000;

    private final StatementCache<RenderedSql> texts = new StatementCache<>(CAPACITY);

    /** The text of a statement and its values. */
    Prepared prepare(Dialect dialect, Statement<?> statement) {
        Recording recording = Recording.of(statement);
        RenderedSql text = texts.get(
                recording.key(), List.of(), () -> SqlText.render(recording, new TableNames(dialect), dialect));
        return new Prepared(text, text.bind(recording.values()));
    }
}
