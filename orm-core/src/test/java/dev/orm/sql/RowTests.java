package dev.orm.sql;

import static dev.orm.sql.Sql.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowTests {

    private static final Table PERSON = Table.builder("person")
            .column(Column.builder("id", SqlTypes.LONG).build())
            .column(Column.builder("name", SqlTypes.STRING).build())
            .build();
    private static final WholeColumn<Table, Long> ID = PERSON.whole("id", Long.class);
    private static final TextColumn<Table> NAME = PERSON.text("name");
    private static final TextColumn<Table> PARENT = PERSON.as("parent").text("name");

    private final Row row = RowShape.of(
                    List.of(ID, NAME, PARENT, count(), NAME.upper().as("shouted")))
            .row(new Object[] {1L, "Ann", null, 7L, "ANN"});

    @Test
    @Covers("E19.2")
    void aValueIsReadByPosition() {
        assertThat(row.get(0)).isEqualTo(1L);
        assertThat(row.get(2)).isNull();
        assertThatThrownBy(() -> row.get(5))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("0 to 4");
    }

    @Test
    @Covers("E19.2")
    void aValueIsReadByLabel() {
        assertThat(row.get("id")).isEqualTo(1L);
        assertThat(row.get("shouted", String.class)).isEqualTo("ANN");
        assertThat(row.get("c4")).isEqualTo(7L);
        assertThat(row.get("SHOUTED")).isEqualTo("ANN");
    }

    @Test
    @Covers("E19.2")
    void aValueIsReadByTheExpressionThatSelectedItWithItsType() {
        Long id = row.get(ID);
        assertThat(id).isEqualTo(1L);
        assertThat(row.get(count())).isEqualTo(7L);
        assertThat(row.get(NAME.upper())).isEqualTo("ANN");
    }

    @Test
    @Covers("E19.3")
    void aLabelThatOccursTwiceIsAmbiguousAndTheExpressionIsNot() {
        assertThatThrownBy(() -> row.get("name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"name\" is ambiguous")
                .hasMessageContaining("positions 1 and 2");
        assertThat(row.get(NAME)).isEqualTo("Ann");
        assertThat(row.get(PARENT)).isNull();
    }

    @Test
    @Covers("E19.3")
    void anAmbiguousRowIsNoMap() {
        assertThatThrownBy(row::asMap).hasMessageContaining("\"name\" is ambiguous");
    }

    @Test
    @Covers("E19.4")
    void aRowIsReadAsAMapInTheOrderOfTheSelectList() {
        Row named = RowShape.of(List.of(NAME, ID)).row(new Object[] {null, 1L});
        assertThat(named.asMap()).containsExactly(entry("name", null), entry("id", 1L));
    }

    @Test
    @Covers("E19.1")
    void aRowDoesNotChange() {
        Row named = RowShape.of(List.of(ID)).row(new Object[] {1L});
        assertThatThrownBy(() -> named.asMap().put("id", 2L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> named.values().set(0, 2L)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(named.get(ID)).isEqualTo(1L);
    }

    @Test
    void anUnknownLabelIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> row.get("nmae"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[id, name, name, c4, shouted]");
    }

    @Test
    void aValueOfAnotherClassIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> row.get("shouted", Long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageNotContaining("ANN");
    }

    @Test
    void rowsOfEqualLabelsAndValuesAreEqual() {
        Row one = RowShape.named(List.of("a", "b")).row(new Object[] {1, new byte[] {1}});
        Row other = RowShape.named(List.of("a", "b")).row(new Object[] {1, new byte[] {1}});
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString("row of [a, b]");
        assertThat(one.values()).isEqualTo(Arrays.asList(one.get(0), one.get(1)));
    }
}
