package dev.orm.docs;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.JsonColumn;
import dev.orm.sql.Row2;
import dev.orm.sql.Select2;
import dev.orm.sql.ValueColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.LargeBytes;
import dev.orm.type.SqlTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types in tables without entities. */
@OnEachDatabase
final class TablePageTests {

    record Address(String city, int zip) {}

    private final Engine engine;

    TablePageTests(TestDatabase database) {
        database.clear();
        engine = Engine.of(database.dataSource());
    }

    @Test
    void columnsOfTablesHaveTheFamiliesOfTheirTypes() {
        Table house = Table.builder("house")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("address", SqlTypes.json(Address.class)).build())
                .primaryKey("id")
                .build();
        WholeColumn<Table, Long> id = house.whole("id", Long.class);
        JsonColumn<Table, Address> address = house.json("address", Address.class);
        MetaData.of(List.of(house), List.of()).createAll(engine);

        List<Row2<Address, Long>> found = engine.inTransaction(connection -> {
            connection.execute(insertInto(house).columns(id, address).values(1L, new Address("Bonn", 53111)));
            Select2<Address, Long> inBonn = select(address, address.get("zip").asLong())
                    .where(address.get("city").asText().eq("Bonn"));
            return connection.execute(inBonn).all();
        });

        assertThat(found).containsExactly(new Row2<>(new Address("Bonn", 53111), 53111L));
    }

    @Test
    void largeBytesAreStreamed(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("film"), new byte[100_000]);
        Table film = Table.builder("film")
                .column(Column.builder("picture", SqlTypes.LARGE_BYTES).build())
                .build();
        ValueColumn<Table, LargeBytes> picture = film.value("picture", LargeBytes.class);
        MetaData.of(List.of(film), List.of()).createAll(engine);
        LargeBytes content = LargeBytes.of(file);

        LargeBytes found = engine.inTransaction(connection -> {
            connection.execute(insertInto(film).columns(picture).values(content));
            return connection.execute(select(picture)).one();
        });
        try (InputStream stream = found.open()) {
            assertThat(stream.readAllBytes()).hasSize(100_000);
        }
    }
}
