package dev.orm.docs;

import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.BatchResult;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.EngineSettings;
import dev.orm.engine.ExecutionOptions;
import dev.orm.engine.IsolationLevel;
import dev.orm.engine.Result;
import dev.orm.engine.RetryableFailure;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.SchemaMap;
import dev.orm.schema.Table;
import dev.orm.sql.Batch;
import dev.orm.sql.Row;
import dev.orm.sql.Row2;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.sql.render.StatementCache;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@OnEachDatabase
final class EnginePageTests {

    private static final Table CITY = Table.builder("city")
            .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
            .column(Column.builder("name", SqlTypes.STRING).length(80).build())
            .build();

    private static final WholeColumn<Table, Long> ID = CITY.whole("id", Long.class);
    private static final TextColumn<Table> NAME = CITY.text("name");

    private final TestDatabase database;
    private final Engine engine;

    EnginePageTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void cities() {
        database.clear();
        MetaData.of(List.of(CITY), List.of()).createAll(engine);
        engine.inTransaction(connection -> connection.execute(
                insertInto(CITY).columns(ID, NAME).values(1L, "Oslo").values(2L, "Rome")));
    }

    record City(Long id, String name) {}

    @Test
    void aConnectionIsATransactionAtATime() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(CITY).columns(ID, NAME).values(3L, "Bern"));
            connection.commit();
        }

        String third = engine.inTransaction(
                connection -> connection.execute(select(NAME).where(ID.eq(3))).one());

        assertThat(third).isEqualTo("Bern");
    }

    @Test
    void resultsAreReadAsTheyAreNeeded() {
        try (EngineConnection connection = engine.connect()) {
            List<City> all = connection
                    .execute(select(ID, NAME).orderBy(ID.asc()).into(City.class))
                    .all();
            Optional<Row2<Long, String>> first =
                    connection.execute(select(ID, NAME).where(NAME.eq("Rome"))).first();

            assertThat(all).containsExactly(new City(1L, "Oslo"), new City(2L, "Rome"));
            assertThat(first).contains(new Row2<>(2L, "Rome"));
        }
    }

    @Test
    void largeResultsAreStreamed() {
        int rows = 0;
        try (EngineConnection connection = engine.connect();
                Result<Row2<Long, String>> cities = connection.stream(select(ID, NAME))) {
            for (List<Row2<Long, String>> chunk : cities.chunks(1_000)) {
                rows += chunk.size();
            }
        }
        assertThat(rows).isEqualTo(2);
    }

    @Test
    void optionsAreLaidOverEachOther() {
        Engine patient = engine.withOptions(ExecutionOptions.NONE.timeout(Duration.ofMinutes(5)));

        try (EngineConnection connection = patient.connect()) {
            List<String> names = connection
                    .execute(select(NAME), ExecutionOptions.NONE.timeout(Duration.ofSeconds(2)))
                    .all();
            assertThat(names).hasSize(2);
        }
    }

    @Test
    void savepointsTakeBackAPart() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(CITY).columns(ID, NAME).values(3L, "Bern"));
            try {
                connection.inSavepoint(() ->
                        connection.execute(insertInto(CITY).columns(ID, NAME).values(1L, "Oslo")));
            } catch (DuplicateKeyException alreadyThere) {
                connection.execute(insertInto(CITY).columns(ID, NAME).values(4L, "Oslo"));
            }
            connection.commit();
        }
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(select(ID)).all()).hasSize(4);
        }
    }

    @Test
    void aPoolIsSetUpWithItsEngine() {
        String url = database.url();
        Engine engine = Engine.create(EngineSettings.of(url).poolSize(20).waitingTime(Duration.ofSeconds(5)));
        try (engine) {
            assertThat(engine.<Long>inTransaction(connection ->
                            connection.execute(select(count()).from(CITY)).one()))
                    .isEqualTo(2);
        }
    }

    private static final ExecutionOptions strict = ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE);

    @Test
    void aTransactionHasALevel() {
        ExecutionOptions strict = ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE);
        long cities = engine.inTransaction(
                strict,
                connection -> connection.execute(select(count()).from(CITY)).one());
        assertThat(cities).isEqualTo(2);
    }

    static <T> T withRetries(Engine engine, int attempts, Function<EngineConnection, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.inTransaction(strict, work);
            } catch (RuntimeException e) {
                if (attempt == attempts || !RetryableFailure.isRetryable(e)) {
                    throw e;
                }
            }
        }
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its errors have no such state")
    void aTransactionThatLostIsRunAgain() {
        AtomicInteger attempts = new AtomicInteger();
        String name = withRetries(engine, 3, connection -> {
            if (attempts.incrementAndGet() < 3) {
                throw engine.translate("a query", new SQLException("lost", "40001", 40001));
            }
            return connection.execute(select(NAME).where(ID.eq(1))).one();
        });
        assertThat(name).isEqualTo("Oslo");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void changesCountAndReturn() {
        try (EngineConnection connection = engine.connect()) {
            long renamed = connection.execute(update(CITY).set(NAME, "Roma").where(NAME.eq("Rome")));
            List<Long> gone = connection
                    .execute(deleteFrom(CITY).where(ID.gt(1)).returning(ID))
                    .all();

            assertThat(renamed).isEqualTo(1);
            assertThat(gone).containsExactly(2L);
        }
    }

    @Test
    void manyRowsGoTogether() {
        Iterator<@Nullable Object[]> millionsOfRows = List.of(
                        new @Nullable Object[] {100L, "Bonn"}, new @Nullable Object[] {101L, "Kiel"})
                .iterator();
        try (EngineConnection connection = engine.connect()) {
            connection.execute(
                    insertInto(CITY).columns(ID, NAME).values(10L, "Graz").values(11L, "Linz"));

            BatchResult batch = connection.execute(Batch.of(
                    update(CITY).set(NAME, param("name", SqlTypes.STRING)).where(ID.eq(param("id", SqlTypes.LONG))),
                    List.of(Map.of("id", 10L, "name", "Gratz"), Map.of("id", 11L, "name", "Lintz"))));

            long[] touched = connection.executeAll(List.of(
                    insertInto(CITY).columns(ID, NAME).values(12L, "Wels"),
                    insertInto(CITY).columns(ID, NAME).values(13L, "Krems"),
                    deleteFrom(CITY).where(ID.lt(12))));

            long loaded = connection.bulkInsert(CITY, CITY.columns(), millionsOfRows);

            assertThat(batch.rows()).isEqualTo(2);
            assertThat(touched).containsExactly(1, 1, 4);
            assertThat(loaded).isEqualTo(2);
            assertThat(connection.execute(select(NAME).orderBy(ID.asc())).all())
                    .containsExactly("Wels", "Krems", "Bonn", "Kiel");
        }
    }

    @Test
    void listenersHearWhatHappens() {
        List<String> log = new ArrayList<>();
        Engine watched = engine.withListeners(event -> log.add(event.rows() + " rows: " + event.sql()))
                .withTransactionListeners(event -> log.add(event.kind().name()));
        watched.inTransaction(connection -> connection.execute(select(NAME)).all());
        assertThat(log)
                .containsExactly(
                        "CONNECTION_TAKEN",
                        "BEGUN",
                        "2 rows: select c.name from city c",
                        "COMMITTED",
                        "CONNECTION_RETURNED");
    }

    @Test
    void textsAreCounted() {
        for (long id = 1; id <= 5; id++) {
            long wanted = id;
            engine.inTransaction(connection ->
                    connection.execute(select(NAME).where(ID.eq(wanted))).all());
        }
        StatementCache texts = engine.statements();
        String usage = texts.hits() + " hits, " + texts.misses() + " misses, " + texts.evictions() + " evictions; "
                + texts.size() + " of " + texts.capacity() + " texts, "
                + texts.characters() + " of " + texts.characterCapacity() + " characters";
        assertThat(usage).startsWith("4 hits, 2 misses, 0 evictions; 2 of 1000 texts, ");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "its schemas are attached databases")
    void schemasStandForOthers() {
        database.execute("create schema acme", "create table acme.city (id bigint, name varchar(80))");
        Supplier<String> tenant = () -> "acme";
        Engine ofTenant = engine.withSchemas(() -> SchemaMap.unnamed(tenant.get()));
        assertThat(ofTenant.<Long>inTransaction(connection ->
                        connection.execute(select(count()).from(CITY)).one()))
                .isZero();
    }

    @Test
    void textAndJdbcAreThereForTheRest() {
        try (EngineConnection connection = engine.connect()) {
            Row counted = connection
                    .unsafeQuery("select count(*) as n from city where name like ?", "R%")
                    .one();
            boolean valid = connection.withJdbc(jdbc -> jdbc.isValid(1));

            assertThat(counted.get("n", Number.class)).hasToString("1");
            assertThat(valid).isTrue();
        }
    }
}
