package dev.orm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TableColumnTests {

    private static final Table PERSON = Table.builder("person")
            .column(Column.builder("id", SqlTypes.LONG).build())
            .column(Column.builder("name", SqlTypes.STRING).build())
            .column(Column.builder("height", SqlTypes.DOUBLE).build())
            .column(Column.builder("born", SqlTypes.DATE).build())
            .column(Column.builder("token", SqlTypes.UUID).build())
            .build();

    @Test
    @Covers("M28.2")
    void columnsAreExpressionsOfTheirFamily() {
        TextColumn<Table> name = PERSON.text("name");
        WholeColumn<Table, Long> id = PERSON.whole("id", Long.class);
        assertThat(name.startsWith("A").and(id.gt(5))).hasToString("person.name like ? escape '!' and person.id > ?");
        assertThat(PERSON.floating("height", Double.class).type()).isSameAs(SqlTypes.DOUBLE);
        assertThat(PERSON.temporal("born", LocalDate.class).desc()).hasToString("person.born desc");
        assertThat(PERSON.value("token", UUID.class).isNull()).hasToString("person.token is null");
    }

    @Test
    @Covers("M28.2")
    void aColumnOfAnotherClassIsRefusedWithTheAccessorForIt() {
        assertThatThrownBy(() -> PERSON.text("id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column id of table person holds java.lang.Long, not java.lang.String:"
                        + " ask for it by whole(\"id\", Long.class)");
        assertThatThrownBy(() -> PERSON.whole("id", Integer.class)).hasMessageEndingWith("whole(\"id\", Long.class)");
        assertThatThrownBy(() -> PERSON.bool("name")).hasMessageEndingWith("text(\"name\")");
        assertThatThrownBy(() -> PERSON.temporal("token", UUID.class))
                .hasMessageEndingWith("value(\"token\", UUID.class)");
    }

    @Test
    void anUnknownColumnIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> PERSON.text("nmae"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nmae")
                .hasMessageContaining("[id, name, height, born, token]");
    }

    @Test
    void columnsThatAreNotKnownToTheProgramAreStillOfTheirFamily() {
        assertThat(PERSON.get("name")).isEqualTo(PERSON.text("name"));
        assertThat(PERSON.all()).hasSize(5).first().isEqualTo(PERSON.whole("id", Long.class));
    }

    @Test
    void columnsOfAnAliasAreOthersThanThoseOfTheTable() {
        AliasedTable parent = PERSON.as("parent");
        assertThat(parent.text("name")).isNotEqualTo(PERSON.text("name")).hasToString("parent.name");
    }

    @Test
    void tablesOfOneNameThatWereDescribedDifferentlyHaveDifferentTexts() {
        Table quoted = Table.builder("person")
                .column(Column.builder("\"id\"", SqlTypes.LONG).build())
                .build();
        Table same = Table.builder("person")
                .column(Column.builder("\"id\"", SqlTypes.LONG).build())
                .build();
        assertThat(quoted.subject()).isEqualTo(same.subject()).isNotEqualTo(PERSON.subject());
    }
}
