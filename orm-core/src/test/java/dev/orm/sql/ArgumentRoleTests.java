package dev.orm.sql;

import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.WindowFunctions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class ArgumentRoleTests {

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
    @Covers("Q44.2")
    void aggregatesInWhereAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.list(select(ID).where(sum(N).gt(1))))
                .withMessageContaining("sum(sheet.n) stands in the clause where: an aggregate is known only after")
                .withMessageContaining("having(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.list(select(GRP).groupBy(count())))
                .withMessageContaining("count(*) stands in the clause group by");
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.sql(update(SHEET).set(N, max(N)).where(ID.eq(1))))
                .withMessageContaining("stands in the clause set");
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.sql(select(ID)
                        .from(SHEET)
                        .join(
                                SHEET.as("o"),
                                SHEET.as("o").whole("id", Long.class).eq(max(ID)))))
                .withMessageContaining("stands in the clause on");
    }

    @Test
    @Covers("Q44.2")
    void windowFunctionsInWhereAndHavingAreRefused() {
        WholeExpression<Long> number = rowNumber().over(w -> w.orderBy(ID.asc()));
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.list(select(ID).where(number.le(3))))
                .withMessageContaining("row_number() over (order by sheet.id) stands in the clause where")
                .withMessageContaining("select it in a sub-query");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        sheet.list(select(GRP).groupBy(GRP).having(sum(N).over().gt(1))))
                .withMessageContaining("stands in the clause having");
    }

    @Test
    @Covers("Q44.2")
    void aggregatesStandWhereTheyHaveAMeaning() {
        assertThat(sheet.list(select(GRP).groupBy(GRP).having(sum(N).gt(1)).orderBy(sum(N).desc())))
                .containsExactly("b");
        assertThat(sheet.rows(N.eq(select(max(SHEET.as("o").whole("n", Long.class)))
                        .from(SHEET.as("o"))
                        .scalar())))
                .containsExactly(3L);
    }

    @Test
    @Covers("Q44.2")
    void absentConditionsAreRefusedWhereOneIsNeeded() {
        Condition absent = N.eqIfPresent(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseWhen(absent, "a"))
                .withMessageContaining("absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> caseWhen(N.eq(1), "a").when(absent, "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregates.boolAnd(absent))
                .withMessageContaining("boolAnd(...): the condition is absent")
                .withMessageContaining("Condition.always()");
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.list(select(absent).from(SHEET)))
                .withMessageContaining("An absent condition has no SQL");
    }

    @Test
    @Covers("Q44.2")
    void valuesOfTheWrongClassAreNamedWhenTheyAreBound() {
        @SuppressWarnings("unchecked") // what a raw type would let through
        Expression<Object> column = (Expression<Object>) (Expression<?>) N;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.rows(column.eq("seven")))
                .withMessageContaining("takes values of java.lang.Long and was given one of java.lang.String")
                .withMessageNotContaining("seven");
    }

    @Test
    @Covers("Q44.2")
    void numbersThatDoNotFitTheColumnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> I.isDistinctFrom(3_000_000_000L))
                .withMessageContaining("sheet.i is compared with a number that does not fit into its type Integer");
    }
}
