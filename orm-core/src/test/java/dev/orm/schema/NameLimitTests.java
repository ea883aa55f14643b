package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.orm.schema.live.LiveSchema;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
class NameLimitTests {

    private static final String LONG = "a".repeat(63);

    private final SchemaLab lab;

    NameLimitTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Column.Builder id() {
        return Column.builder("id", SqlTypes.LONG).primaryKey();
    }

    private static MetaData of(Table.Builder... tables) {
        MetaData.Builder metaData = MetaData.builder();
        for (Table.Builder table : tables) {
            metaData.table(table.build());
        }
        return metaData.build();
    }

    @Test
    @Covers("M26.4")
    void allNamesThatAreTooLongAreNamedAtOnce() {
        String longer = "日".repeat(22);
        MetaData metaData = MetaData.builder()
                .table(Table.builder(longer)
                        .column(id().build())
                        .column(Column.builder("code_" + LONG, SqlTypes.LONG).build())
                        .check(CheckConstraint.unsafe("id > 0").named("ck_" + LONG))
                        .index(Index.on("id").named("ix_" + LONG))
                        .build())
                .sequence(Sequence.of("seq_" + LONG))
                .type(EnumType.of("type_" + LONG, "a"))
                .schema("schema_" + LONG)
                .build();

        assertThatThrownBy(() -> metaData.requireNames(POSTGRES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be used with PostgreSQL")
                .hasMessageContaining("table " + longer + " has 66 bytes, of which PostgreSQL keeps 63")
                .hasMessageContaining("column code_" + LONG + " of table " + longer + " has 68 bytes")
                .hasMessageContaining("constraint ck_" + LONG + " of table " + longer)
                .hasMessageContaining("index ix_" + LONG + " of table " + longer)
                .hasMessageContaining("sequence seq_" + LONG)
                .hasMessageContaining("enum type or domain type_" + LONG)
                .hasMessageContaining("schema schema_" + LONG)
                .hasMessageContaining("Give them shorter or other names");
        assertThatCode(() -> metaData.requireNames(H2)).doesNotThrowAnyException();
        assertThatCode(() -> metaData.requireNames(SQLITE)).doesNotThrowAnyException();
    }

    @Test
    @Covers("M26.4")
    void twoNamesThatAreEqualUpToTheLimitAreTold() {
        MetaData metaData = of(Table.builder("t")
                .column(id().build())
                .column(Column.builder(LONG + "1", SqlTypes.LONG).build())
                .column(Column.builder(LONG + "2", SqlTypes.LONG).build()));

        assertThatThrownBy(() -> metaData.requireNames(POSTGRES))
                .hasMessageContaining(
                        "column " + LONG + "2 of table t has 64 bytes, of which PostgreSQL keeps 63, so that"
                                + " it would be the same as that of column " + LONG + "1 of table t");
    }

    @Test
    @Covers("M26.4")
    void namesThatDifferInTheirCaseOnlyAreOneNameWithoutQuotes() {
        MetaData plain = of(
                Table.builder("Note").column(id().build()),
                Table.builder("note").column(id().build()));
        MetaData quoted = of(
                Table.builder("\"Note\"").column(id().build()),
                Table.builder("`NOTE`").column(id().build()));

        assertThatThrownBy(() -> plain.createAll(lab.engine()))
                .hasMessageContaining("names of table note and of table Note are the same in "
                        + lab.engine().dialect().name());
        if (!lab.isSqlite()) {
            quoted.createAll(lab.engine());
            assertThat(lab.engine().inspect().tableNames()).containsExactlyInAnyOrder("Note", "NOTE");
        }
    }

    @Test
    @Covers("M26.4")
    void constraintsOfOneNameInTwoTablesAreRefusedWhereTheyBelongToTheSchema() {
        MetaData metaData = of(
                Table.builder("one")
                        .column(id().build())
                        .check(CheckConstraint.unsafe("id > 0").named("ck")),
                Table.builder("two")
                        .column(id().build())
                        .check(CheckConstraint.unsafe("id > 0").named("ck")));

        if (lab.isH2()) {
            assertThatThrownBy(() -> metaData.createAll(lab.engine()))
                    .hasMessageContaining("constraint ck of table two and of constraint ck of table one are the same");
        } else {
            metaData.createAll(lab.engine());
            assertThat(lab.engine().inspect().tableNames()).hasSize(2);
        }
    }

    @Test
    @Covers("M26.4")
    void everythingThatUsesTheNamesRefusesThem() {
        MetaData metaData = of(Table.builder("t".repeat(300)).column(id().build()));
        if (lab.isSqlite()) {
            metaData.createAll(lab.engine());
            assertThat(lab.engine().inspect().tableNames()).containsExactly("t".repeat(300));
            return;
        }
        String limit = lab.isH2() ? "300 bytes, of which H2 keeps 256" : "300 bytes, of which PostgreSQL keeps 63";

        assertThatThrownBy(() -> metaData.createAll(lab.engine())).hasMessageContaining(limit);
        assertThatThrownBy(() -> metaData.dropAll(lab.engine())).hasMessageContaining(limit);
        assertThatThrownBy(() -> metaData.createScript(lab.engine().ddl())).hasMessageContaining(limit);
        assertThatThrownBy(() -> metaData.dropScript(lab.engine().ddl())).hasMessageContaining(limit);
        assertThatThrownBy(() -> LiveSchema.of(lab.engine()).validate(metaData)).hasMessageContaining(limit);
        assertThatThrownBy(() -> LiveSchema.of(lab.engine()).update(metaData)).hasMessageContaining(limit);
    }

    @Test
    @Covers("M10.7")
    void aNameOfSixtyThreeBytesIsUsedWhole() {
        MetaData metaData = of(Table.builder(LONG)
                .column(Column.builder(LONG, SqlTypes.LONG).primaryKey().build())
                .index(Index.on(LONG).named("i" + LONG.substring(1))));

        metaData.createAll(lab.engine());

        assertThat(lab.engine().inspect().table(LONG).columns())
                .extracting(column -> column.name().toLowerCase(Locale.ROOT))
                .isEqualTo(List.of(LONG));
        assertThat(LiveSchema.of(lab.engine()).differences(metaData)).isEmpty();
    }

    @Test
    @Covers("M26.4")
    void aNameOfAMillionCharactersIsRefusedAtOnce() {
        MetaData metaData = of(Table.builder("t" + "😀".repeat(500_000)).column(id().build()));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> metaData.requireNames(POSTGRES))
                        .hasMessageContaining("has 2000001 bytes, of which PostgreSQL keeps 63"));
    }

    @Test
    @Covers("M26.4")
    void namesAreCutBetweenCharacters() {
        MetaData same = of(
                Table.builder("a".repeat(61) + "😀").column(id().build()),
                Table.builder("a".repeat(61)).column(id().build()));
        MetaData other = of(
                Table.builder("a".repeat(59) + "😀").column(id().build()),
                Table.builder("a".repeat(59)).column(id().build()));

        assertThatThrownBy(() -> same.requireNames(POSTGRES)).hasMessageContaining("are the same in PostgreSQL");
        assertThatCode(() -> other.requireNames(POSTGRES)).doesNotThrowAnyException();
    }
}
