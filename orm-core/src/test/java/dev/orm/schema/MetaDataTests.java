package dev.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaDataTests {

    @Test
    void referencedTablesComeFirst() {
        MetaData metaData = MetaData.of(
                List.of(table("line", "orders"), table("orders", "customer"), table("customer")), List.of());
        assertThat(metaData.tables()).extracting(Table::name).containsExactly("customer", "orders", "line");
    }

    @Test
    void tablesWithoutReferencesKeepTheirOrder() {
        MetaData metaData = MetaData.of(List.of(table("b"), table("a"), table("c")), List.of());
        assertThat(metaData.tables()).extracting(Table::name).containsExactly("b", "a", "c");
    }

    @Test
    void aLongChainOfTablesIsOrderedToo() {
        List<Table> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(i == 19_999 ? table("t" + i) : table("t" + i, "t" + (i + 1)));
        }
        assertThat(MetaData.of(chain, List.of()).tables())
                .first()
                .extracting(Table::name)
                .isEqualTo("t19999");
    }

    @Test
    void aForeignKeyToAnUnknownTableIsRefused() {
        Table line = table("line", "orders");
        assertThatThrownBy(() -> MetaData.of(List.of(line), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fk_line_orders_id")
                .hasMessageContaining("orders");
    }

    @Test
    void twoTablesOfOneNameAreRefused() {
        assertThatThrownBy(() -> MetaData.of(List.of(table("a"), table("a")), List.of()))
                .hasMessageContaining("Two tables are named a");
    }

    /** A table with an id and a reference to each of the others. */
    private static Table table(String name, String... targets) {
        Table.Builder table = Table.builder(name)
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .primaryKey("id");
        for (String target : targets) {
            table.column(Column.builder(target + "_id", SqlTypes.LONG).build());
            table.foreignKey(
                    new ForeignKey(null, List.of(target + "_id"), target, List.of("id"), ReferentialAction.NO_ACTION));
        }
        return table.build();
    }
}
