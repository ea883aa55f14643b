package dev.orm.sql.render;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class StatementCacheTests {

    /** A shape of its own for each number. */
    private static StatementKey shape(int number) {
        return Recording.of(select(ORDER.as("o" + number)), new TestSpelling()).key();
    }

    private record Text(Object content) implements CachedStatement {

        @Override
        public long weight() {
            return content.toString().length();
        }
    }

    private static Text text(Object content) {
        return new Text(content);
    }

    @Test
    @Covers({"E15.3"})
    void shapeIsMadeOnce() {
        StatementCache cache = new StatementCache(10, 1_000_000);
        assertThat(cache.get(shape(1), "", () -> text("first"))).isEqualTo(text("first"));
        assertThat(cache.get(shape(1), "", () -> text("second"))).isEqualTo(text("first"));
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void extraTellsEntriesOfOneShapeApart() {
        StatementCache cache = new StatementCache(10, 1_000_000);
        cache.get(shape(1), "lazy", () -> text("lazy"));
        assertThat(cache.get(shape(1), "joined", () -> text("joined"))).isEqualTo(text("joined"));
    }

    @Test
    @Covers("E15.2")
    void sizeStaysWithinTheCapacity() {
        StatementCache cache = new StatementCache(32, 1_000_000);
        for (int i = 0; i < 500; i++) {
            int number = i;
            cache.get(shape(number), "", () -> text(number));
            assertThat(cache.size()).isLessThanOrEqualTo(cache.capacity());
        }
        assertThat(cache.evictions()).isEqualTo(500 - cache.size());
    }

    @Test
    @Covers("E15.2")
    void shapesInUseOutliveOthers() {
        StatementCache cache = new StatementCache(32, 1_000_000);
        for (int i = 0; i < 500; i++) {
            int number = i;
            cache.get(shape(-1), "", () -> text(-1));
            cache.get(shape(number), "", () -> text(number));
        }
        assertThat(cache.hits()).isEqualTo(499);
    }

    @Test
    @Covers({"E15.2", "E15.3"})
    void charactersStayWithinTheCapacity() {
        StatementCache cache = new StatementCache(1_000, 20_000);
        for (int i = 0; i < 500; i++) {
            String long1000 = "x".repeat(1_000);
            cache.get(shape(i), "", () -> text(long1000));
            assertThat(cache.characters()).isLessThanOrEqualTo(20_000);
        }
        assertThat(cache.size()).isBetween(10, 20);
        assertThat(cache.evictions()).isEqualTo(500 - cache.size());
    }

    @Test
    void aTextThatWouldTakeAQuarterOfTheCacheIsNotKept() {
        StatementCache cache = new StatementCache(100, 20_000);
        cache.get(shape(1), "", () -> text("small"));
        assertThat(cache.get(shape(2), "", () -> text("x".repeat(6_000)))).isEqualTo(text("x".repeat(6_000)));
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    @Covers("E15.4")
    void textsThatNobodyUsesTwiceAreReported() {
        Logger logger = (Logger) LoggerFactory.getLogger(StatementCache.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        StatementCache cache = new StatementCache(16, 1_000_000);
        for (int i = 0; i < 500; i++) {
            int number = i;
            cache.get(shape(number), "", () -> text(number));
        }
        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains("160 statements", "Keep operations and types that you define in constants"));
    }

    @Test
    void threadsShareWhatIsMade() throws Exception {
        StatementCache cache = new StatementCache(64, 1_000_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 20_000; i++) {
                            int number = i % 100;
                            assertThat(cache.get(shape(number), "", () -> text(number)))
                                    .isEqualTo(text(number));
                        }
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cache.size()).isLessThanOrEqualTo(64);
        assertThat(cache.hits() + cache.misses()).isEqualTo(80_000);
    }

    @Test
    void capacityIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatementCache(0, 1_000_000))
                .withMessageContaining("capacity 0");
    }
}
