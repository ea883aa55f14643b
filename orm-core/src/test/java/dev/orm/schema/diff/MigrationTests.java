package dev.orm.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class MigrationTests {

    private static final MetaData WANTED = MetaData.of(
            List.of(Table.builder("customer")
                    .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                    .column(Column.builder("name", SqlTypes.STRING).length(40).build())
                    .primaryKey("id")
                    .build()),
            List.of());

    private final TestDatabase database;
    private final Engine engine;

    @TempDir
    private Path directory;

    MigrationTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource());
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    private Migration migration() {
        return Migration.of(SchemaDiff.between(WANTED, engine), "Add the customer's name!");
    }

    @Test
    void theFirstFileHasTheNumberOne() throws IOException {
        Path file = migration().writeTo(directory.resolve("db/migration"));
        assertThat(file).hasFileName("V1__add_the_customer_s_name.sql");
    }

    @Test
    @Covers("A6.4")
    void theNumberIsTheNextFreeOneWhateverTheFormOfTheOthers() throws IOException {
        Files.createFile(directory.resolve("V1__first.sql"));
        Files.createFile(directory.resolve("V12_1__twelfth.sql"));
        Files.createFile(directory.resolve("V3.4__third.sql"));
        Files.createFile(directory.resolve("R__repeatable.sql"));
        assertThat(migration().writeTo(directory)).hasFileName("V13__add_the_customer_s_name.sql");
    }

    /** Flyway reads the settings of a script from a file of its name with {@code .conf} behind it. */
    @Test
    void textThatLooksLikePlaceholderIsTakenAsItIs() throws IOException {
        Table greeting = Table.builder("greeting")
                .column(Column.builder("text", SqlTypes.STRING)
                        .length(40)
                        .serverDefaultValue("Dear ${name}")
                        .comment("With ${name} in it")
                        .build())
                .build();
        MetaData wanted = MetaData.of(List.of(greeting), List.of());
        Path file = Migration.of(SchemaDiff.between(wanted, engine), "greeting").writeTo(directory);
        assertThat(file).content().contains("${name}");
        assertThat(directory.resolve("V1__greeting.sql.conf")).hasContent("placeholderReplacement=false\n");
        database.execute(Files.readString(file));
        assertThat(SchemaDiff.between(wanted, engine).isEmpty()).isTrue();
    }

    @Test
    void fileWithoutPlaceholderHasNoSettings() throws IOException {
        migration().writeTo(directory);
        assertThat(directory).isDirectoryNotContaining("glob:**.conf");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path first = migration().writeTo(directory);
        Files.writeString(first, "reviewed");
        Path second = migration().writeTo(directory);
        assertThat(first).hasContent("reviewed");
        assertThat(second).hasFileName("V2__add_the_customer_s_name.sql");
    }

    @Test
    @Covers("A6.4")
    void theFileRemovesTheDifferences() throws IOException {
        database.execute("create table customer (id int not null, old_name int)");
        Path file = migration().writeTo(directory);
        for (String statement : Files.readString(file).split(";\n")) {
            database.execute(statement);
        }
        assertThat(SchemaDiff.between(WANTED, engine).isEmpty()).isTrue();
    }

    @Test
    void aCommentSaysWhereValuesCanBeLost() {
        database.execute("create table customer (id bigint primary key, name varchar(40), old_name int)");
        assertThat(migration().text()).containsIgnoringCase("""
                        -- column old_name of table public.customer is there, but is not wanted
                        -- CAREFUL: values can be lost, cut or refused here
                        alter table customer drop column old_name;
                        """);
    }

    @Test
    void whatAddsOnlyIsNamedWithoutAWarning() {
        database.execute("create table customer (id bigint primary key)");
        assertThat(migration().text())
                .containsIgnoringCase("column name of table public.customer is missing")
                .contains("alter table customer add column name varchar(40);")
                .doesNotContain("CAREFUL");
    }

    @Test
    void noDifferenceMakesNoFile() {
        WANTED.createAll(engine);
        assertThat(migration().text()).isEmpty();
        assertThatThrownBy(() -> migration().writeTo(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing to migrate");
    }

    @Test
    void aNameWithoutWordsIsRefused() {
        SchemaDiff diff = SchemaDiff.between(WANTED, engine);
        assertThatThrownBy(() -> Migration.of(diff, "--/.."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letters or digits");
    }
}
