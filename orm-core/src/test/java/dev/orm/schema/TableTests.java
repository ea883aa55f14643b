package dev.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Table.Builder table = table("note", "id");
        assertThatThrownBy(
                        () -> table.column(Column.builder("id", SqlTypes.LONG).build()))
                .hasMessageContaining("note")
                .hasMessageContaining("id");
    }

    @Test
    void aKeyOfAColumnThatIsNotThereIsRefused() {
        Table.Builder table = table("note", "id").primaryKey("key");
        assertThatThrownBy(table::build).hasMessage("Table note has no column \"key\"; its columns are [id]");
    }

    @Test
    void constraintsWithoutANameAreNamedAfterTheirColumns() {
        Table table = table("note", "id", "a", "b")
                .unique(new UniqueConstraint(null, List.of("a", "b")))
                .index(Index.on("b"))
                .foreignKey(new ForeignKey(null, List.of("a"), "note", List.of("id"), ReferentialAction.NO_ACTION))
                .build();
        assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("uk_note_a_b");
        assertThat(table.indexes().get(0).name()).isEqualTo("ix_note_b");
        assertThat(table.foreignKeys().get(0).name()).isEqualTo("fk_note_a");
    }

    @Test
    void longDerivedNamesAreCutAndStayDifferent() {
        String column = "a_column_with_quite_a_long_name_for_a_column";
        Table table = table("a_table_with_a_long_name", column + "_1", column + "_2")
                .index(Index.on(column + "_1"))
                .index(Index.on(column + "_2"))
                .build();
        assertThat(table.indexes())
                .extracting(Index::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 60);
    }

    @Test
    void aForeignKeyNeedsAsManyColumnsAsItRefersTo() {
        assertThatThrownBy(() ->
                        new ForeignKey(null, List.of("a"), "note", List.of("b", "c"), ReferentialAction.NO_ACTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
    }

    private static Table.Builder table(String name, String... columns) {
        Table.Builder table = Table.builder(name);
        for (String column : columns) {
            table.column(Column.builder(column, SqlTypes.LONG).build());
        }
        return table;
    }
}
