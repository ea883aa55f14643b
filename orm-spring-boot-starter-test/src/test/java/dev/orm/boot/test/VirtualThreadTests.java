package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.notes.Note;
import dev.orm.boot.test.notes.NoteRepository;
import dev.orm.boot.test.notes.NotesApplication;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Many more virtual threads than connections. */
@SpringBootTest(
        properties = {
            "spring.threads.virtual.enabled=true",
            "spring.datasource.hikari.maximum-pool-size=10",
            "spring.datasource.hikari.connection-timeout=60000",
            "orm.schema.mode=create"
        })
@ContextConfiguration(classes = NotesApplication.class)
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "There are virtual threads since Java 21")
final class VirtualThreadTests {

    private static final int THREADS = 10_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private AsyncTaskExecutor executor;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private NoteRepository notes;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> TestDatabase.create(DatabaseProduct.POSTGRESQL).url());
    }

    /** Each writes a note in a transaction and reads it again, by a query and by its id. */
    private void work(int threads) throws Exception {
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String title = "note " + NUMBERS.incrementAndGet();
            all.add(executor.submit(() -> Boolean.TRUE.equals(transactions.execute(status -> {
                notes.save(new Note(title));
                return notes.findByTitle(title).isPresent();
            }))));
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
    }

    @Test
    void tenThousandShareTenConnections() throws Exception {
        long before = notes.count();
        work(THREADS);

        assertThat(notes.count() - before).isEqualTo(THREADS);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24, disabledReason = "Before Java 24 each monitor pins, those of drivers too")
    void noneIsPinnedByTheMapper(@TempDir Path directory) throws Exception {
        work(20); // classes are initialised under a lock of the JVM
        Path file = directory.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();
            work(1_000);
            recording.stop();
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                        .filter(event -> frames(event).anyMatch(VirtualThreadTests::isOfTheMapper)))
                .isEmpty();
    }

    private static boolean isOfTheMapper(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.startsWith("dev.orm.") && !type.startsWith("dev.orm.boot.test.");
    }

    private static Stream<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? Stream.empty() : event.getStackTrace().getFrames().stream();
    }
}
