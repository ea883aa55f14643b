package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.unsafe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.Row2;
import dev.orm.sql.Select1;
import dev.orm.sql.Subquery;
import dev.orm.sql.TextExpression;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities whose rows a text of SQL chooses. */
final class TextSourceTests extends SessionTest {

    TextSourceTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void threeCustomersTheFirstWithOrder() {
        Customer ann = new Customer("Ann");
        ann.addOrder(new Order(null));
        givenAll(ann, new Customer("Bob"), new Customer("o:o"));
    }

    @Test
    @Covers({"Q28.1", "Q28.2", "L18.1"})
    void textYieldsEntitiesOfTheSession() {
        Select1<Customer> select = select(CUSTOMER)
                .from(unsafe("select * from customer where name = :name and name <> ':name'")
                        .bind("name", SqlTypes.STRING, "Ann")
                        .inPlaceOf(CUSTOMER));
        Customer found = session.execute(select).get(0);

        assertThat(session.execute(select)).containsExactly(found);
        assertThat(session.get(Customer.class, found.getId())).isSameAs(found);
        found.setName("Anna");
        assertThat(sql.of(session::commit)).containsExactly("update customer set name");
    }

    @Test
    @Covers({"Q28.2", "L18.1"})
    void entitiesOfTextAreFilteredJoinedAndLoadedLikeOthers() {
        List<Customer> found = session.query(select(CUSTOMER)
                        .from(unsafe("select * from customer where name <> ?", "Bob")
                                .inPlaceOf(CUSTOMER)))
                .where(CUSTOMER.orders().any(order -> order.id.gt(0)))
                .options(selectin(CUSTOMER.orders()))
                .list();

        assertThat(found).hasSize(1);
        assertThat(sql.of(() -> assertThat(found.get(0).getOrders()).hasSize(1)))
                .isEmpty();
        assertThat(session.query(select(ORDER)
                                .from(unsafe("select * from orders").inPlaceOf(ORDER)))
                        .where(ORDER.customer().name.eq("Ann"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Covers({"Q28.1", "Q28.2"})
    void columnsOfTextAreTypedAndJoinEntities() {
        WholeExpression<Long> id = ResultColumn.whole("id", Long.class);
        TextExpression name = ResultColumn.text("name");
        Subquery texts = unsafe("select id, upper(name) as name from customer where name like '%:%' or name = :name")
                .bind("name", "Bob")
                .select(id, name)
                .subquery("texts");

        assertThat(session.execute(select(CUSTOMER.name, texts.get(name))
                        .from(CUSTOMER)
                        .join(texts, texts.get(id).eq(CUSTOMER.id))
                        .orderBy(CUSTOMER.name.asc())))
                .containsExactly(new Row2<>("Bob", "BOB"), new Row2<>("o:o", "O:O"));
    }

    @Test
    @Covers("Q28.1")
    void parameterWithoutValueIsNamedBeforeAnythingIsSent() {
        Select1<Customer> open = select(CUSTOMER)
                .from(unsafe("select * from customer where name = :who").inPlaceOf(CUSTOMER));

        assertThat(sql.of(() -> assertThatThrownBy(() -> session.execute(open))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("The parameter :who of a text has no value")))
                .isEmpty();
    }
}
