package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.dialect.Write;
import dev.orm.sql.Batch;
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
        Recording recording = Recording.of(statement, dialect);
        RenderedSql text = text(dialect, recording);
        return new Prepared(text, text.bind(recording.values()));
    }

    /** The text of a batch with the values of each of its statements. */
    Write prepare(Dialect dialect, Batch batch) {
        Recording recording = Recording.ofText(batch.change(), dialect);
        return Write.ofBatch(batch, text(dialect, recording), recording.values());
    }

    private RenderedSql text(Dialect dialect, Recording recording) {
        return cache.get(
                recording.key(), dialect.schemas(), () -> SqlText.render(recording, new TableNames(dialect), dialect));
    }
}
