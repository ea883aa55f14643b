package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.SQLITE;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.live.LiveSchema;
import dev.orm.sql.ValueColumn;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnEachDatabase(only = {DatabaseProduct.H2, POSTGRESQL, DatabaseProduct.SQLITE})
class NamedTypeTests {

    private static final EnumType MOOD = EnumType.of("mood", "it's ok", "GOOD").comment("How it went");

    private final SchemaLab lab;

    NamedTypeTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Table day(NamedType type) {
        return Table.builder("diary")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("how", SqlTypes.STRING).namedType(type).build())
                .build();
    }

    @Test
    @Covers({"M22.1", "M22.2"})
    void enumTypeIsCreatedBeforeItsTablesAndDroppedWithEverything() {
        MetaData metaData = MetaData.of(List.of(day(MOOD)), List.of());
        assertThat(metaData.createScript(POSTGRES))
                .containsExactly(
                        "create type mood as enum ('it''s ok', 'GOOD')",
                        "comment on type mood is 'How it went'",
                        "create table diary (id bigint not null, how mood, primary key (id))");
        assertThat(metaData.createScript(H2)).startsWith("create domain mood as enum ('it''s ok', 'GOOD')");
        assertThat(metaData.createScript(SQLITE))
                .singleElement()
                .asString()
                .contains("how text check (how in ('it''s ok', 'GOOD'))");
        lab.create(metaData);
        lab.run("insert into diary (id, how) values (1, 'it''s ok')");
        assertThatThrownBy(() -> lab.run("insert into diary (id, how) values (2, 'BAD')"))
                .isInstanceOf(DataAccessException.class);
        lab.run("drop table diary");
        assertThatCode(() -> lab.create(metaData)).doesNotThrowAnyException();
        metaData.dropAll(lab.engine());
        assertThat(lab.engine().existing(java.util.Set.of(ObjectKind.TYPE)).get(ObjectKind.TYPE))
                .isEmpty();
    }

    @Test
    @Covers("M22.3")
    void domainHasConditionsOfItsOwn() {
        Domain code = Domain.of(
                        "code",
                        Column.builder("value", SqlTypes.STRING)
                                .length(3)
                                .notNull()
                                .build())
                .check(SqlTypes.STRING, value -> value.gt("a").and(value.ne("x'x")));
        MetaData metaData = MetaData.of(List.of(day(code)), List.of());
        assertThat(metaData.createScript(POSTGRES))
                .startsWith("create domain code as varchar(3) not null check ((value) > 'a' and (value) <> 'x''x')");
        if (lab.isSqlite()) {
            assertThatThrownBy(() -> lab.create(metaData))
                    .hasMessage("A domain, used by domain code, is not available on SQLite: use the domain's base type,"
                            + " with a check on the column");
            return;
        }
        lab.create(metaData);
        lab.run("insert into diary (id, how) values (1, 'abc')");
        assertThatThrownBy(() -> lab.run("insert into diary (id, how) values (2, 'A')"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> lab.run("insert into diary (id, how) values (3, null)"))
                .isInstanceOf(DataAccessException.class);
        metaData.dropAll(lab.engine());
        lab.create(metaData);
    }

    @Test
    void labelsOccurOnce() {
        assertThatThrownBy(() -> EnumType.of("mood", "a", "a"))
                .hasMessageContaining("it needs at least one, and each once");
        assertThat(EnumType.of("kind", ObjectKind.class).labels()).startsWith("SCHEMA", "TYPE");
    }

    enum Mood {
        SAD,
        GLAD
    }

    @Test
    @Covers({"M22.1", "M26.2"})
    void valuesOfAnEnumTypeOfAnyNameAreWrittenAndCompared() {
        List<String> names = List.of("my.mood", "select", "日本", "a b", "it's", "MiXed", "🙂");
        for (String name : names) {
            String typeName = new Identifier(name, true).toString();
            SqlType<Mood> type = SqlTypes.nativeEnum(Mood.class, typeName);
            Table table = Table.builder("diary")
                    .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                    .column(Column.builder("how", type)
                            .namedType(EnumType.of(typeName, Mood.class))
                            .build())
                    .build();
            MetaData metaData = lab.create(table);
            ValueColumn<Table, Mood> how = table.value("how", Mood.class);

            List<Mood> found = lab.engine().inTransaction(connection -> {
                connection.execute(insertInto(table)
                        .columns(table.whole("id", Long.class), how)
                        .values(1L, Mood.SAD)
                        .values(2L, Mood.GLAD));
                return connection
                        .execute(select(how).from(table).where(how.in(List.of(Mood.GLAD))))
                        .all();
            });

            assertThat(found).as(name).containsExactly(Mood.GLAD);
            assertThat(LiveSchema.of(lab.engine()).differences(metaData))
                    .as(name)
                    .isEmpty();
            metaData.dropAll(lab.engine());
        }
    }

    @Test
    @Covers("M22.1")
    void aPointBeforeTheNameOfAnEnumTypeNamesItsSchema() {
        assertThat(POSTGRES.columnType(Column.builder("how", SqlTypes.nativeEnum(Mood.class, "my.mood"))
                        .build()))
                .isEqualTo("my.mood");
        assertThat(POSTGRES.columnType(Column.builder("how", SqlTypes.nativeEnum(Mood.class, "\"o.d\".`m.d`"))
                        .build()))
                .isEqualTo("\"o.d\".\"m.d\"");
        assertThat(POSTGRES.columnType(Column.builder("how", SqlTypes.nativeEnum(Mood.class, "\"say \"hi.\"\""))
                        .build()))
                .isEqualTo("\"say \"\"hi.\"\"\"");
    }
}
