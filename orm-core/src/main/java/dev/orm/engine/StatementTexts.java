package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.sql.Statement;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.RenderedSql;
import dev.orm.sql.render.SqlText;
import dev.orm.sql.render.StatementCache;

/**
 * The texts of statements on tables, made once for each shape. Thread-safe.
 *
 * @param cache where texts are kept, for sessions too
 */
record StatementTexts(StatementCache cache) {

    /** The text of a statement and its values. */
    Prepared prepare(Dialect dialect, Statement<?> statement) {
        Recording recording = Recording.of(statement);
        RenderedSql text = cache.get(
                recording.key(), dialect.schemas(), () -> SqlText.render(recording, new TableNames(dialect), dialect));
        return new Prepared(text, text.bind(recording.values()));
    }
}
