package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.Sql.unsafe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.OrderedExpression;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

@OnEachDatabase
final class StreamingTests {

    private final TestDatabase database;
    private final Engine engine;

    StreamingTests(TestDatabase database) {
        this.database = database;
        this.engine = empty(database);
    }

    @Test
    @Covers("E17.1")
    void aMillionRowsAreReadInMemoryThatDoesNotHoldThem(@TempDir Path directory) throws Exception {
        assertThat(output(directory)).contains("1000000 rows, sum 500000500000");
    }

    private String output(Path directory) throws IOException, InterruptedException {
        database.clear();
        String url = switch (database.product()) {
            case H2 -> "jdbc:h2:file:" + directory.resolve("stream") + ";CACHE_SIZE=8192";
            case POSTGRESQL, SQLITE -> database.url();
        };
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamingProgram.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    private void fill(EngineConnection connection, int rows) {
        connection.executeAll(LongStream.rangeClosed(1, rows)
                .mapToObj(id -> insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(id, "A" + id))
                .toList());
    }

    @Test
    @Covers({"E17.1", "E17.3"})
    void rowsComeInPortionsOfASize() {
        try (EngineConnection connection = engine.connect()) {
            fill(connection, 25);
            List<Long> ids = new ArrayList<>();
            try (Result<Long> stream = connection.stream(
                    select(AUTHOR_ID).orderBy(AUTHOR_ID.asc()), ExecutionOptions.NONE.fetchSize(10))) {
                stream.forEach(ids::add);
            }
            assertThat(ids).hasSize(25).startsWith(1L, 2L).endsWith(25L);
        }
    }

    @Test
    @Covers("E17.2")
    void aStreamThatIsClosedEarlyFreesItsConnection() {
        try (EngineConnection connection = engine.connect()) {
            fill(connection, 25);
            try (Stream<Long> stream = connection.stream(select(AUTHOR_ID).orderBy(AUTHOR_ID.asc())).stream()) {
                assertThat(stream.limit(2)).containsExactly(1L, 2L);
            }
            assertThat(connection.execute(deleteFrom(AUTHOR).where(AUTHOR_ID.gt(10))))
                    .isEqualTo(15);
            connection.commit();
            assertThat(connection.execute(select(count()).from(AUTHOR)).one()).isEqualTo(10);
        }
    }

    @Test
    @Covers("E17.2")
    void aStreamIsClosedByReadingItToItsEnd() {
        try (EngineConnection connection = engine.connect()) {
            fill(connection, 3);
            Result<Long> stream = connection.stream(select(AUTHOR_ID));
            assertThat(stream.all()).hasSize(3);
            assertThat(stream.isClosed()).isTrue();
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it reads any text as a number")
    @Covers("E17.2")
    void aStreamWhoseRowCannotBeReadIsClosed() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(
                    insertInto(AUTHOR).columns(AUTHOR_ID, NAME).values(1L, "1").values(2L, "no number"));
            OrderedExpression<Integer> number = unsafe("name").as(SqlTypes.INTEGER);
            Result<Integer> stream =
                    connection.stream(select(number).from(AUTHOR).orderBy(AUTHOR_ID.asc()));
            Iterator<Integer> rows = stream.iterator();
            assertThat(rows.next()).isEqualTo(1);
            assertThatThrownBy(rows::next).isInstanceOf(DataAccessException.class);
            assertThat(stream.isClosed()).isTrue();
        }
    }

    @Test
    void chunksOfAStreamAreLists() {
        try (EngineConnection connection = engine.connect()) {
            fill(connection, 25);
            List<Integer> sizes = new ArrayList<>();
            try (Result<Long> stream = connection.stream(select(AUTHOR_ID))) {
                stream.chunks(10).forEach(chunk -> sizes.add(chunk.size()));
            }
            assertThat(sizes).containsExactly(10, 10, 5);
        }
    }

    @Test
    @Covers("E17.1")
    void inAutocommitModeNothingIsStreamedBecauseDriversWouldReadItAll() {
        try (EngineConnection connection = engine.connect()) {
            connection.autocommit(true);
            assertThatThrownBy(() -> connection.stream(select(AUTHOR_ID)))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("in a transaction");
        }
    }
}
