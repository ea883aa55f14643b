package dev.orm.sql.render;

import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StatementCacheTests {

    /** A shape of its own for each number. */
    private static StatementKey shape(int number) {
        return Recording.of(select(ORDER.as("o" + number))).key();
    }

    @Test
    void shapeIsMadeOnce() {
        StatementCache<String> cache = new StatementCache<>(10);
        assertThat(cache.get(shape(1), "", () -> "first")).isEqualTo("first");
        assertThat(cache.get(shape(1), "", () -> "second")).isEqualTo("first");
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void extraTellsEntriesOfOneShapeApart() {
        StatementCache<String> cache = new StatementCache<>(10);
        cache.get(shape(1), "lazy", () -> "lazy");
        assertThat(cache.get(shape(1), "joined", () -> "joined")).isEqualTo("joined");
    }

    @Test
    void sizeStaysWithinTheCapacity() {
        StatementCache<Integer> cache = new StatementCache<>(32);
        for (int i = 0; i < 500; i++) {
            int number = i;
            cache.get(shape(number), "", () -> number);
            assertThat(cache.size()).isLessThanOrEqualTo(cache.capacity());
        }
        assertThat(cache.evictions()).isEqualTo(500 - cache.size());
    }

    @Test
    void shapesInUseOutliveOthers() {
        StatementCache<Integer> cache = new StatementCache<>(32);
        for (int i = 0; i < 500; i++) {
            int number = i;
            cache.get(shape(-1), "", () -> -1);
            cache.get(shape(number), "", () -> number);
        }
        assertThat(cache.hits()).isEqualTo(499);
    }

    @Test
    void threadsShareWhatIsMade() throws Exception {
        StatementCache<Object> cache = new StatementCache<>(64);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 20_000; i++) {
                            int number = i % 100;
                            assertThat(cache.get(shape(number), "", () -> number))
                                    .isEqualTo(number);
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
                .isThrownBy(() -> new StatementCache<>(0))
                .withMessageContaining("capacity 0");
    }
}
