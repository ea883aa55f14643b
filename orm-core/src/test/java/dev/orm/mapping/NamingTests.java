package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTests {

    @ParameterizedTest
    @CsvSource({
        "OrderLine, order_line",
        "unitPrice, unit_price",
        "customerURL, customerurl",
        "URLPath, urlpath",
        "line2Text, line2_text",
        "address.cityName, address_city_name",
        "name, name",
        "planB, planb"
    })
    void wordsAreSplitAsSpringBootSplitsThem(String name, String expected) {
        assertThat(NamingStrategy.snakeCase().column(name)).isEqualTo(expected);
    }

    @Entity
    @jakarta.persistence.Table(name = "OrderLines", schema = "SalesDesk")
    static class OrderLine {
        @Id
        @jakarta.persistence.Column(name = "lineNo")
        Long id;

        @jakarta.persistence.Column(name = "\"unitPrice\"")
        Long unitPrice;

        @ManyToOne
        OrderLine parentLine;

        @ManyToMany
        List<OrderLine> relatedLines;
    }

    private final Table table =
            MappingRegistry.of(OrderLine.class).entity(OrderLine.class).table();

    @Test
    @Covers("D4.1")
    void namesInAnnotationsAreConvertedToo() {
        assertThat(table.qualifiedName()).isEqualTo("sales_desk.order_lines");
        assertThat(table.primaryKey().columns()).containsExactly("line_no");
    }

    @Test
    @Covers("D4.1")
    void quotedNamesAreKept() {
        Column column = table.column("unitPrice");
        assertThat(column.identifier().quoted()).isTrue();
    }

    @Test
    void foreignKeyIsNamedAfterRelationAndReferencedColumn() {
        assertThat(table.hasColumn("parent_line_line_no")).isTrue();
    }

    @Test
    void joinTableOfOneDirectionalRelationRefersToItsOwnerByEntityName() {
        MappingRegistry registry = MappingRegistry.of(OrderLine.class);
        assertThat(registry.metaData().table("order_lines_related_lines").columns())
                .extracting(Column::name)
                .containsExactly("order_line_line_no", "related_lines_line_no");
    }

    /** Names as Java has them, in capitals. */
    private enum Capitals implements NamingStrategy {
        INSTANCE;

        @Override
        public String table(String entityName) {
            return entityName.toUpperCase(Locale.ROOT);
        }

        @Override
        public String column(String attributeName) {
            return attributeName.toUpperCase(Locale.ROOT);
        }

        @Override
        public String foreignKeyColumn(String relation, String referencedColumn) {
            return column(relation) + "_" + referencedColumn;
        }

        @Override
        public String joinTable(String ownerTable, String relation, String targetTable) {
            return ownerTable + "_" + targetTable;
        }

        @Override
        public String sequence(String table) {
            return table + "_SEQUENCE";
        }

        @Override
        public String explicit(String name) {
            return name;
        }
    }

    @Test
    @Covers("D4.1")
    void strategyOfTheApplicationDecidesAllNames() {
        MappingRegistry registry = MappingRegistry.builder()
                .classes(OrderLine.class)
                .naming(Capitals.INSTANCE)
                .build();
        assertThat(registry.metaData().tables())
                .flatExtracting(Table::columns)
                .extracting(Column::name)
                .containsExactly("lineNo", "unitPrice", "PARENTLINE_lineNo", "ORDERLINE_lineNo", "RELATEDLINES_lineNo");
    }
}
