package dev.orm.sql;

import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.all;
import static dev.orm.sql.Sql.any;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.row;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.schema.AliasedTable;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class RowValueTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    @Test
    @Covers("Q25.1")
    void rowsAreComparedAsAWhole() {
        sheet.assertSql(row(I, N).gt(3, -7L), "(s.i, s.n) > (?, ?)");
        assertThat(sheet.rows(row(I, N).gt(3, -7L))).containsExactly(1L, 3L);
        assertThat(sheet.rows(row(I, N).ge(3, -7L))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(row(I, N).lt(3, 7L))).containsExactly(2L);
        assertThat(sheet.rows(row(I, N).le(3, 7L))).containsExactly(1L, 2L);
        assertThat(sheet.rows(row(I, N).eq(3, 7L))).containsExactly(1L);
        assertThat(sheet.rows(row(I, N).ne(3, 7L))).containsExactly(2L, 3L);
    }

    @Test
    @Covers("Q25.1")
    void rowsAreComparedWithRows() {
        sheet.assertSql(row(N, I).lt(row(ID, ID)), "(s.n, s.i) < (s.id, s.id)");
        assertThat(sheet.rows(row(N, I).lt(row(ID, ID)))).containsExactly(2L);
        assertThat(sheet.rows(row(N, I).ge(row(N, ID)))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(row(N, I).gt(row(N, ID)))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(row(I, I).le(row(ID, ID)))).isEmpty();
        assertThat(sheet.rows(row(ID, I).eq(row(ID, I)))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(row(ID, GRP).ne(row(ID, GRP)))).isEmpty();
    }

    @Test
    @Covers("Q24.3")
    void rowsAreFoundInLists() {
        assertThat(sheet.rows(row(GRP, ID)
                        .in(List.of(new Object[] {"a", 1L}, new Object[] {"a", 3L}, new Object[] {"b", 4L}))))
                .containsExactly(1L, 4L);
        assertThat(sheet.rows(row(GRP, ID).notIn(List.<Object[]>of(new Object[] {"a", 1L}))))
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    @Covers({"Q24.4", "Q25.1"})
    void rowsAreFoundInSubQueries() {
        AliasedTable other = SHEET.as("o");
        Select2<String, Long> greatest = select(other.text("grp"), max(other.whole("id", Long.class)))
                .from(other)
                .groupBy(other.text("grp"));
        assertThat(sheet.sql(select(ID).where(row(GRP, ID).in(greatest))))
                .isEqualTo("select s.id from sheet s where (s.grp, s.id) in"
                        + " (select o.grp, max(o.id) from sheet o group by o.grp)");
        assertThat(sheet.rows(row(GRP, ID).in(greatest))).containsExactly(2L, 4L);
        assertThat(sheet.rows(row(GRP, ID).notIn(greatest))).containsExactly(1L, 3L);
        assertThat(sheet.rows(ID.in(select(max(other.whole("id", Long.class))).from(other))))
                .containsExactly(4L);
    }

    @Test
    @Covers("Q44.2")
    void rowsOfAnotherWidthOrClassAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(I, N).gt(3))
                .withMessage("row[sheet.i, sheet.n] has 2 expressions and is compared with gt(...) of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(I, N).in(select(I).from(SHEET)))
                .withMessageContaining("the rows of a sub-query of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(I, N).lt(row(I)))
                .withMessageContaining("row[sheet.i] of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(I, N).lt("a", 1L))
                .withMessage("sheet.i is java.lang.Integer and is compared with a value of java.lang.String");
    }

    @Test
    @Covers("Q25.3")
    void valuesAreComparedWithAllRowsOfASubQuery() {
        AliasedTable other = SHEET.as("o");
        Select1<Long> numbers = select(other.whole("n", Long.class))
                .from(other)
                .where(other.whole("n", Long.class).isNotNull());
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(N.ge(all(numbers)), "A comparison with ANY or ALL");
            return;
        }
        assertThat(sheet.sql(select(ID).where(N.ge(all(numbers)))))
                .isEqualTo("select s.id from sheet s where s.n >= all (select o.n from sheet o where o.n is not null)");
        assertThat(sheet.rows(N.ge(all(numbers)))).containsExactly(3L);
        assertThat(sheet.rows(N.gt(any(numbers)))).containsExactly(1L, 3L);
        assertThat(sheet.rows(N.eq(any(numbers)))).containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(N.ne(all(numbers)))).isEmpty();
        assertThat(sheet.rows(N.lt(any(numbers)))).containsExactly(1L, 2L);
        assertThat(sheet.rows(N.le(all(numbers)))).containsExactly(2L);
        assertThat(sheet.rows(ID.gt(all(numbers.where(Condition.never()))))).hasSize(4);
    }

    @Test
    @Covers("Q25.2")
    void valuesAreComparedWithAllElementsOfAnArray() {
        Expression<List<Long>> array = value(SqlTypes.listOf(SqlTypes.LONG), List.of(2L, 3L));
        if (sheet.isOn("SQLite")) {
            sheet.assertUnsupported(ID.eq(any(array)), "A comparison with ANY or ALL");
            return;
        }
        assertThat(sheet.sql(ID.eq(any(array)))).startsWith("s.id = any (");
        assertThat(sheet.rows(ID.eq(any(array)))).containsExactly(2L, 3L);
        assertThat(sheet.rows(ID.ne(all(array)))).containsExactly(1L, 4L);
        assertThat(sheet.rows(ID.gt(all(array)))).containsExactly(4L);
        assertThat(sheet.rows(ID.lt(any(array)))).containsExactly(1L, 2L);
    }

    @Test
    @Covers("Q24.5")
    void nullInASubQueryMakesNotInUnknownOnEveryDatabase() {
        AliasedTable other = SHEET.as("o");
        assertThat(sheet.rows(ID.notIn(select(other.whole("n", Long.class)).from(other))))
                .isEmpty();
        assertThat(sheet.rows(ID.notIn(select(other.whole("n", Long.class))
                        .from(other)
                        .where(other.whole("n", Long.class).isNotNull()))))
                .hasSize(4);
    }
}
