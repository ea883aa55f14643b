package dev.orm.engine;

import static dev.orm.engine.TestSql.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Engines that come and go. */
@OnEachDatabase(only = DatabaseProduct.H2)
final class EngineLifetimeTests {

    private static final int ENGINES = 1_000;

    private final TestDatabase database;

    EngineLifetimeTests(TestDatabase database) {
        this.database = database;
    }

    private Engine used() {
        try (Engine engine = Engine.create(database.url())) {
            assertThat(number(engine, "select 1")).isEqualTo(1);
            return engine;
        }
    }

    @Test
    void nothingIsLeftOfEnginesThatWereClosed() throws InterruptedException {
        used(); // what comes once comes now
        int threads = Thread.activeCount();
        ReferenceQueue<Engine> collected = new ReferenceQueue<>();
        List<WeakReference<Engine>> engines = new ArrayList<>();
        for (int i = 0; i < ENGINES; i++) {
            engines.add(new WeakReference<>(used(), collected));
        }

        int got = 0;
        for (boolean waiting = true; waiting && got < engines.size(); ) {
            System.gc();
            waiting = false;
            while (got < engines.size() && collected.remove(500) != null) {
                waiting = true;
                got++;
            }
        }
        assertThat(got).isEqualTo(ENGINES);
        assertThat(Thread.activeCount()).isLessThan(threads + 10);
    }
}
