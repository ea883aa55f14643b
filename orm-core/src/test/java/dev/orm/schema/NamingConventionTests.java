package dev.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.NamingConvention.Kind;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NamingConventionTests {

    private static final NamingConvention OURS = NamingConvention.STANDARD
            .with(Kind.PRIMARY_KEY, "{table}_pk")
            .with(Kind.UNIQUE, "{table}_{column}_key")
            .with(Kind.FOREIGN_KEY, "{table}_{columns}_to_{target}_{targetColumns}")
            .with(Kind.CHECK, "{schema}_{table}_{columns}_ok")
            .with(Kind.INDEX, "{table}__{columns}");

    private static Table.Builder note() {
        return Table.builder("note")
                .schema("app")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("a", SqlTypes.LONG).build())
                .column(Column.builder("b", SqlTypes.LONG).build())
                .unique(UniqueConstraint.on("a", "b"))
                .check(CheckConstraint.of(note -> note.whole("a", Long.class).gt(1))
                        .about("a"))
                .foreignKey(ForeignKey.on("a", "b").references("other", "x", "y"))
                .index(Index.on("b", "a"));
    }

    @Test
    @Covers("M12.1")
    void unnamedConstraintsAndIndexesGetNamesFromTemplates() {
        Table table = note().naming(OURS).build();
        assertThat(Objects.requireNonNull(table.primaryKey()).name()).isEqualTo("note_pk");
        assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("note_a_key");
        assertThat(table.foreignKeys().get(0).name()).isEqualTo("note_a_b_to_other_x_y");
        assertThat(table.checks().get(0).name()).isEqualTo("app_note_a_ok");
        assertThat(table.indexes().get(0).name()).isEqualTo("note__b_a");
    }

    @Test
    @Covers("M12.1")
    void conventionOfTheMetaDataHoldsForItsTables() {
        Table other = Table.builder("other")
                .column(Column.builder("x", SqlTypes.LONG).build())
                .column(Column.builder("y", SqlTypes.LONG).unique(true).build())
                .build();
        MetaData metaData = MetaData.builder()
                .naming(OURS)
                .table(other)
                .table(note().build())
                .build();
        assertThat(metaData.table("note").foreignKeys().get(0).name()).isEqualTo("note_a_b_to_other_x_y");
        assertThat(metaData.table("other").uniqueConstraints().get(0).name()).isEqualTo("other_y_key");
    }

    @Test
    @Covers("M12.2")
    void givenNamesStay() {
        Table table = note().naming(OURS)
                .unique(UniqueConstraint.on("b").named("mine"))
                .index(Index.on("a").named("mine_too"))
                .build();
        assertThat(table.uniqueConstraints()).extracting(UniqueConstraint::name).containsExactly("note_a_key", "mine");
        assertThat(table.indexes()).extracting(Index::name).containsExactly("note__b_a", "mine_too");
    }

    @Test
    @Covers("M12.3")
    void nameThatIsTooLongIsCutBetweenCharactersAndEndsWithAHash() {
        List<String> names = List.of("日".repeat(30), "日".repeat(31), "🙂".repeat(20), "x".repeat(70));
        for (String name : names) {
            Table table = Table.builder(name)
                    .column(Column.builder("id", SqlTypes.LONG).build())
                    .index(Index.on("id"))
                    .build();
            String index = Objects.requireNonNull(table.indexes().get(0).name());
            assertThat(index.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60);
            assertThat(index).matches("(?s).*_[0-9a-f]{1,8}");
            assertThat(Identifier.of(index).text()).isEqualTo(index);
        }
    }

    @Test
    void unknownTokenIsRefusedWithTheTokensThereAre() {
        assertThatThrownBy(() -> NamingConvention.STANDARD.with(Kind.INDEX, "ix_{tabel}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds {tabel}; the tokens are {table}, {schema}");
    }
}
