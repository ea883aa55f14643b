package dev.orm.engine;

import dev.orm.sql.Change;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with labels and notes, filled anew for each. */
@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
abstract class LabelsTest {

    Labels labels;
    private String sent = "";

    @BeforeEach
    final void fill(TestDatabase database) {
        labels = Labels.filled(database);
    }

    @AfterEach
    final void close() {
        labels.close();
    }

    final long run(Change change) {
        long count = labels.connection().execute(change);
        sent = labels.statement();
        return count;
    }

    final <R> List<R> run(Returning<R> returning) {
        List<R> returned = labels.connection().execute(returning).all();
        sent = labels.statement();
        return returned;
    }

    final <R> List<R> rows(Select<R> select) {
        return labels.connection().execute(select).all();
    }

    /** The change that was sent last. */
    final String sent() {
        return sent;
    }
}
