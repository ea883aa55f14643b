package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.SQLITE;
import static dev.orm.testing.DatabaseProduct.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEachDatabase(only = {DatabaseProduct.H2, POSTGRESQL, DatabaseProduct.SQLITE})
class IndexTests {

    private final SchemaLab lab;

    IndexTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Table users(Index... indexes) {
        Table.Builder table = Table.builder("users")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("email", SqlTypes.STRING).length(50).build())
                .column(Column.builder("name", SqlTypes.STRING).length(50).build())
                .column(Column.builder("active", SqlTypes.BOOLEAN).build());
        List.of(indexes).forEach(table::index);
        return table.build();
    }

    private static List<String> script(DdlSpelling spelling, Index index) {
        Table table = users(index);
        return new DdlWriter(MetaData.of(List.of(table), List.of()), spelling)
                .createIndex(table, table.indexes().get(0));
    }

    @Test
    @Covers({"M10.1", "M10.5"})
    void severalColumnsWithDirectionAndPlaceOfNulls() {
        Index index = Index.on(
                Index.Part.of("name").desc().nullsLast(), Index.Part.of("email").nullsFirst(), Index.Part.of("id"));
        assertThat(script(H2, index))
                .containsExactly(
                        "create index ix_users_name_email_id on users (name desc nulls last, email nulls first, id)");
        if (lab.isSqlite()) {
            assertThatThrownBy(() -> lab.create(users(index))).hasMessageContaining("place of NULL in an index");
            return;
        }
        assertThatCode(() -> lab.create(users(index))).doesNotThrowAnyException();
        assertThat(lab.sent()).contains(script(POSTGRES, index).get(0));
    }

    @Test
    @Covers("M10.1")
    void uniqueIndexRefusesEqualRows() {
        Index index = Index.on("email", "name").asUnique().named("one_of_each");
        assertThat(script(POSTGRES, index)).containsExactly("create unique index one_of_each on users (email, name)");
        lab.create(users(index));
        lab.run("insert into users (id, email, name) values (1, 'a', 'b')");
        assertThatThrownBy(() -> lab.run("insert into users (id, email, name) values (2, 'a', 'b')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M10.2")
    void expressionStaysAnExpression() {
        Index index = Index.on(users -> users.text("email").lower()).asUnique();
        String created = "create unique index ix_users_expr on users ((lower(email)))";
        assertThat(script(POSTGRES, index)).containsExactly(created);
        assertThat(script(SQLITE, index)).containsExactly(created);
        if (lab.isH2()) {
            assertThatThrownBy(() -> lab.create(users(index)))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("An index of an expression, used by index ix_users_expr of table users, is not"
                            + " available on H2: add a generated column and index that");
            return;
        }
        lab.create(users(index));
        lab.run("insert into users (id, email) values (1, 'Ada')");
        assertThatThrownBy(() -> lab.run("insert into users (id, email) values (2, 'aDA')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M10.3")
    void partialIndexHoldsTheRowsThatMeetItsCondition() {
        Index index = Index.on("email")
                .asUnique()
                .where(users ->
                        users.bool("active").isNotNull().and(users.text("name").ne("it's")));
        assertThat(script(POSTGRES, index))
                .containsExactly("create unique index ix_users_email on users (email)"
                        + " where active is not null and name <> 'it''s'");
        if (lab.isH2()) {
            assertThatThrownBy(() -> lab.create(users(index)))
                    .hasMessageContaining("An index of some rows only, used by index ix_users_email of table users");
            return;
        }
        lab.create(users(index));
        lab.run("insert into users (id, email, name) values (1, 'a', 'x'), (2, 'a', 'x')");
        lab.run("insert into users (id, email, name, active) values (3, 'a', 'x', " + (lab.isSqlite() ? "1" : "true")
                + ")");
        assertThatThrownBy(() -> lab.run("insert into users (id, email, name, active) values (4, 'a', 'x', "
                        + (lab.isSqlite() ? "1" : "true") + ")"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M10.4")
    void coveringIndexHoldsFurtherColumns() {
        Index index = Index.on("email").include("name", "active");
        assertThat(script(POSTGRES, index))
                .containsExactly("create index ix_users_email on users (email) include (name, active)");
        if (!lab.isPostgres()) {
            assertThatThrownBy(() -> lab.create(users(index)))
                    .hasMessageContaining("An index that includes further columns");
            return;
        }
        lab.create(users(index));
        assertThat(lab.query("select pg_get_indexdef('ix_users_email'::regclass)"))
                .singleElement()
                .asString()
                .endsWith("(email) INCLUDE (name, active)");
    }

    @Test
    @Covers({"M10.6", "M3.1"})
    void methodOperatorClassAndOptionsOfPostgres() {
        Index index = Index.on(Index.Part.of("name").operatorClass("text_pattern_ops"))
                .using("btree")
                .with(new DialectOption("PostgreSQL", "fillfactor", 70), new DialectOption("H2", "unheard", 1));
        assertThat(script(POSTGRES, index))
                .containsExactly("create index ix_users_name on users using btree (name text_pattern_ops)"
                        + " with (fillfactor = 70)");
        if (!lab.isPostgres()) {
            assertThatThrownBy(() -> lab.create(users(index))).hasMessageContaining("An index method");
            return;
        }
        lab.create(users(index));
        assertThat(lab.query("select array_to_string(reloptions, ',') from pg_class where relname = 'ix_users_name'"))
                .containsExactly("fillfactor=70");
    }

    @Test
    @Covers("M10.6")
    void indexIsCreatedWhileOthersWrite() {
        Index index = Index.on("name").with(new DialectOption("PostgreSQL", "concurrently", true));
        assertThat(script(POSTGRES, index)).containsExactly("create index concurrently ix_users_name on users (name)");
        assertThat(script(H2, index)).containsExactly("create index ix_users_name on users (name)");
        lab.create(users(index));
        if (lab.isPostgres()) {
            assertThat(lab.query("select indisvalid from pg_index where indexrelid = 'ix_users_name'::regclass"))
                    .containsExactly("t");
        }
    }

    @Test
    @Covers("M3.2")
    void unknownOptionIsRefusedByItsDatabaseAndLeftOutByOthers() {
        Index index = Index.on("name").with(new DialectOption("PostgreSQL", "fill_factor", 70));
        assertThatThrownBy(() -> script(POSTGRES, index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PostgreSQL knows no option fill_factor of index ix_users_name of table users;"
                        + " it knows [autosummarize, ");
        assertThat(script(H2, index)).containsExactly("create index ix_users_name on users (name)");
        Table table = users().toBuilder()
                .with(new DialectOption("H2", "cached", true))
                .build();
        assertThatThrownBy(() -> SchemaLab.createTable(H2, table))
                .hasMessage("H2 knows no option cached of table users; it knows [memory]");
    }

    @Test
    @Covers("M3.1")
    void tablesAndColumnsTakeOptionsOfTheirDatabase() {
        Table table = Table.builder("log")
                .column(Column.builder("line", SqlTypes.STRING)
                        .with(new DialectOption("PostgreSQL", "compression", "pglz"))
                        .build())
                .with(
                        new DialectOption("PostgreSQL", "unlogged", true),
                        new DialectOption("PostgreSQL", "fillfactor", 50),
                        new DialectOption("H2", "memory", true))
                .build();
        assertThat(SchemaLab.createTable(POSTGRES, table))
                .isEqualTo("create unlogged table log (line text compression pglz) with (fillfactor = 50)");
        assertThat(SchemaLab.createTable(H2, table)).isEqualTo("create memory table log (line varchar)");
        lab.create(table);
        if (lab.isPostgres()) {
            assertThat(lab.query("select relpersistence from pg_class where relname = 'log'"))
                    .containsExactly("u");
        }
    }

    @Test
    @Covers("M19.2")
    void indexForOneDatabaseIsLeftOutOnOthers() {
        Index index = Index.on("name").onlyFor("PostgreSQL", "SQLite");
        assertThat(script(H2, index)).isEmpty();
        assertThat(script(SQLITE, index)).hasSize(1);
        lab.create(users(index));
    }

    @Test
    @Covers("M10.7")
    void generatedNameThatIsTooLongIsCutAndStaysUnique() {
        String longest = "a".repeat(40);
        Table table = Table.builder("t")
                .column(Column.builder(longest, SqlTypes.LONG).build())
                .column(Column.builder("b".repeat(40), SqlTypes.LONG).build())
                .column(Column.builder("c".repeat(40), SqlTypes.LONG).build())
                .index(Index.on(longest, "b".repeat(40)))
                .index(Index.on(longest, "c".repeat(40)))
                .build();
        assertThat(table.indexes())
                .extracting(Index::name)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(name).hasSizeLessThanOrEqualTo(60).startsWith("ix_t_aaaa"));
        lab.create(table);
    }

    @Test
    @Covers("M10.7")
    void givenNameThatIsTooLongIsRefused() {
        Table table = users(Index.on("name").named("n".repeat(64)));
        assertThatThrownBy(() -> SchemaLab.POSTGRES.quote(Identifier.of("n".repeat(64))))
                .hasMessageContaining("is longer than the 63 bytes");
        assertThatThrownBy(() -> MetaData.of(List.of(table), List.of()).createScript(POSTGRES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 64 bytes, of which PostgreSQL keeps 63");
    }

    @Test
    void expressionsMayBeTextOfOneDatabase() {
        Index index = Index.on(users -> Sql.unsafe("coalesce(name, 'a?')").as(SqlTypes.STRING));
        assertThat(script(POSTGRES, index))
                .containsExactly("create index ix_users_expr on users ((coalesce(name, 'a?')))");
    }
}
