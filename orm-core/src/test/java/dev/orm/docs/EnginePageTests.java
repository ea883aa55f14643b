package dev.orm.docs;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.ExecutionOptions;
import dev.orm.engine.Result;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Row2;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
}
