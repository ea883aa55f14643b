package dev.orm.sql;

import static dev.orm.metamodel.sample.Customer_.CUSTOMER;
import static dev.orm.metamodel.sample.Label_.LABEL;
import static dev.orm.metamodel.sample.Line_.LINE;
import static dev.orm.metamodel.sample.Order_.ORDER;
import static dev.orm.sql.Sql.*;
import static dev.orm.sql.render.SampleText.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.metamodel.sample.Customer_;
import dev.orm.metamodel.sample.Line_;
import org.junit.jupiter.api.Test;

final class JoinTests {

    @Test
    void mandatoryPathJoinsInnerAndOptionalPathLeft() {
        assertThat(text(select(ORDER.id).where(ORDER.customer().region().name.eq("a"))))
                .isEqualTo("select o.id from orders o join customer c on c.id = o.customer_id"
                        + " left join region r on r.id = c.region_id where r.name = ?");
    }

    @Test
    void everythingBehindAnOptionalRelationJoinsLeft() {
        assertThat(text(select(CUSTOMER.referrer().referrer().name)))
                .isEqualTo("select c3.name from customer c left join customer c2 on c2.id = c.referrer_id"
                        + " left join customer c3 on c3.id = c2.referrer_id");
    }

    @Test
    void equalPathsShareOneJoin() {
        assertThat(text(select(ORDER.customer().name)
                        .where(ORDER.customer().active)
                        .orderBy(ORDER.customer().address.city.asc())))
                .isEqualTo("select c.name from orders o join customer c on c.id = o.customer_id"
                        + " where c.active order by c.city");
    }

    @Test
    void keyBehindAPathJoinsNothing() {
        assertThat(text(select(ORDER.id).where(ORDER.customer().id.eq(5))))
                .isEqualTo("select o.id from orders o where o.customer_id = ?");
        assertThat(text(select(ORDER.customer().region().id)))
                .isEqualTo("select c.region_id from orders o join customer c on c.id = o.customer_id");
    }

    @Test
    void keyOfARowJoinedOnPurposeIsItsOwn() {
        assertThat(text(select(ORDER.id)
                        .leftJoin(ORDER.customer(), ORDER.customer().active)
                        .where(ORDER.customer().id.isNull())))
                .isEqualTo("select o.id from orders o left join customer c on c.id = o.customer_id and c.active"
                        + " where c.id is null");
    }

    @Test
    void explicitJoinServesThePath() {
        assertThat(text(select(ORDER.id)
                        .leftJoin(ORDER.customer())
                        .where(ORDER.customer().name.isNull())))
                .isEqualTo(
                        "select o.id from orders o left join customer c on c.id = o.customer_id where c.name is null");
    }

    @Test
    void itemBehindAnExplicitJoinFollowsIt() {
        assertThat(text(select(LINE.as("l1").product, ORDER.lines().order().customer().name)
                        .from(ORDER)
                        .crossJoin(LINE.as("l1"))
                        .join(ORDER.lines())))
                .isEqualTo("select l1.product, c.name from orders o cross join line l1 join line l on l.order_id = o.id"
                        + " join orders o2 on o2.id = l.order_id join customer c on c.id = o2.customer_id");
    }

    @Test
    void toManyRelationJoinsOnPurpose() {
        assertThat(text(select(ORDER.id, sum(ORDER.lines().quantity))
                        .leftJoin(ORDER.lines())
                        .groupBy(ORDER.id)))
                .isEqualTo("select o.id, sum(l.quantity) from orders o left join line l on l.order_id = o.id"
                        + " group by o.id");
    }

    @Test
    void toManyRelationJoinsThroughItsLinkTable() {
        assertThat(text(select(ORDER.labels().name).from(ORDER).join(ORDER.labels())))
                .isEqualTo("select l.name from orders o join order_label o2 on o2.order_id = o.id"
                        + " join label l on l.id = o2.label_id");
    }

    @Test
    void rootOfAJoinedPathIsRead() {
        assertThat(text(select(count()).join(ORDER.lines())))
                .isEqualTo("select count(*) from orders o join line l on l.order_id = o.id");
    }

    @Test
    void toManyPathThatIsNotJoinedIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> text(select(ORDER.id).where(ORDER.lines().quantity.gt(1))))
                .withMessageContaining("Order.lines is a to-many relation")
                .withMessageContaining("any(...)");
    }

    @Test
    void secondJoinOfAPathNeedsAnAlias() {
        Line_ more = ORDER.lines().as("more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER).join(ORDER.lines()).join(ORDER.lines()))
                .withMessageContaining("join(Order.lines): it is joined already");
        assertThat(text(select(count()).join(ORDER.lines()).join(more)))
                .isEqualTo("select count(*) from orders o join line l on l.order_id = o.id"
                        + " join line more on more.order_id = o.id");
    }

    @Test
    void conditionAddsToARelation() {
        assertThat(text(select(count())
                        .leftJoin(ORDER.lines(), ORDER.lines().quantity.gt(5).or(ORDER.note.isNull()))))
                .isEqualTo("select count(*) from orders o left join line l on l.order_id = o.id"
                        + " and (l.quantity > ? or o.note is null)");
    }

    @Test
    void joinsThatAConditionNeedsComeBeforeIt() {
        Customer_ other = CUSTOMER.as("other");
        assertThat(text(select(ORDER.id, other.name)
                        .from(ORDER)
                        .join(other, other.address.city.eq(ORDER.customer().address.city))))
                .isEqualTo("select o.id, other.name from orders o join customer c on c.id = o.customer_id"
                        + " join customer other on other.city = c.city");
    }

    @Test
    void joinNeedsARelationOrACondition() {
        assertThatIllegalStateException()
                .isThrownBy(() -> text(select(ORDER).join(CUSTOMER)))
                .withMessageContaining("join(Customer) has no condition")
                .withMessageContaining("no foreign key leads between Customer and [Order]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER).join(CUSTOMER, Condition.absent()))
                .withMessageContaining("absent");
    }

    @Test
    void pathIsNotReadByItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(count()).from(ORDER.customer()))
                .withMessageContaining("from(Order.customer)");
    }

    @Test
    void anyTableJoinsOnACondition() {
        Source link = new LinkTable();
        assertThat(LABEL).isNotEqualTo(link);
        assertThat(select(LABEL)
                        .join(link, column(link, "label_id", LABEL.id.type()).eq(LABEL.id)))
                .hasToString("select Label from Label join link on link.label_id = Label.id");
    }

    private record LinkTable() implements Source {

        @Override
        public String toString() {
            return "link";
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without checks of their own give
    void nullIsNotJoinedOrLoaded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select(ORDER.id).join(ORDER.parent()))
                .withMessage(
                        "join(null): what to join is null. A relation named as a method that every source has, such"
                                + " as parent, is generated with an underscore: parent_().");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadOption.selectin(ORDER.parent()))
                .withMessageStartingWith("load(null): what to load is null.");
    }
}
