package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;

final class SubqueryTests {

    private static final WholeExpression<Long> PIECES = sum(LINE.quantity).as("pieces");

    private static final Subquery SOLD =
            select(LINE.product, PIECES).groupBy(LINE.product).subquery("sold");

    @Test
    @Covers("Q3.2")
    void subqueryIsASourceWithLabelledColumns() {
        assertThat(text(select(SOLD.get(LINE.product)).where(SOLD.get(PIECES).gt(5))))
                .isEqualTo("select sold.c1 from (select l.product as c1, sum(l.quantity) as pieces from line l"
                        + " group by l.product) sold where sold.pieces > ?");
    }

    @Test
    void columnsAreFoundByLabel() {
        assertThat(text(select(SOLD.whole("pieces", Long.class)).from(SOLD)))
                .startsWith("select sold.pieces from (select");
    }

    @Test
    void unknownColumnIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLD.get(LINE.quantity))
                .withMessageContaining("sold has no column for Line.quantity")
                .withMessageContaining("[c1, pieces]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLD.text("piece"))
                .withMessageContaining("sold has no column \"piece\"; its columns are [c1, pieces]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLD.text("pieces"))
                .withMessageContaining("is of java.lang.Long, not of java.lang.String");
    }

    @Test
    void entityIsNoColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER).subquery("x"))
                .withMessageContaining("Sub-query x selects the entity Order");
    }

    @Test
    void twoColumnsOfOneLabelAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER.id.as("a"), ORDER.note.as("a")).subquery("x"))
                .withMessageContaining("two columns named \"a\"");
    }

    @Test
    @Covers("Q3.3")
    void statementNamesASubqueryThatHasNoAlias() {
        Subquery sold = select(LINE.product).subquery();
        Subquery again = sold.as("again");
        assertThat(text(select(sold.get(LINE.product))
                        .from(sold)
                        .join(again, again.get(LINE.product).eq(sold.get(LINE.product)))))
                .isEqualTo("select s.c1 from (select l.product as c1 from line l) s"
                        + " join (select l2.product as c1 from line l2) again on again.c1 = s.c1");
    }

    @Test
    void subqueryDoesNotSeeWhatStandsBesideIt() {
        Subquery lines = select(LINE.product)
                .from(LINE)
                .where(LINE.order().id.eq(ORDER.id))
                .subquery("x");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> text(select(ORDER.id).from(ORDER).join(lines, ORDER.note.eq(lines.get(LINE.product)))))
                .withMessageContaining("Order is used in a statement that does not read it")
                .withMessageContaining("lateral(\"name\")");
    }

    @Test
    void joinOfASubqueryNeedsACondition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER.id).join(SOLD))
                .withMessageContaining("join(sold) has no condition")
                .withMessageContaining("crossJoin(sold)");
    }

    @Test
    void unionIsOrderedByPosition() {
        assertThat(text(select(ORDER.id)
                        .union(select(CUSTOMER.id))
                        .orderBy(ORDER.id.desc())
                        .limit(3)))
                .isEqualTo("select o.id from orders o union select c.id from customer c order by 1 desc limit ?");
    }

    @Test
    void cteIsDeclaredBeforeTheStatement() {
        Cte sold = cte("sold", select(LINE.product, PIECES).groupBy(LINE.product));
        assertThat(text(with(sold)
                        .then(select(sold.get(LINE.product))
                                .where(sold.get(PIECES).gt(5)))))
                .isEqualTo("with sold (c1, pieces) as (select l.product, sum(l.quantity) as pieces from line l"
                        + " group by l.product) select s.c1 from sold s where s.pieces > ?");
    }

    @Test
    void recursionReadsItself() {
        Cte chain = recursive(
                "chain",
                select(CUSTOMER.id, CUSTOMER.name).where(CUSTOMER.referrer().id.isNull()),
                self -> select(CUSTOMER.id, CUSTOMER.name)
                        .from(CUSTOMER)
                        .join(self, self.get(CUSTOMER.id).eq(CUSTOMER.referrer().id)));
        assertThat(text(with(chain).then(select(chain.get(CUSTOMER.name)))))
                .isEqualTo("with recursive chain (c1, c2) as (select c.id, c.name from customer c"
                        + " where c.referrer_id is null union all select c2.id, c2.name from customer c2"
                        + " join chain c3 on c3.c1 = c2.referrer_id) select c4.c2 from chain c4");
    }
}
