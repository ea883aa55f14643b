package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Invoice;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Position;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of an earlier transaction are read again when a query meets them, without losing what was changed since. */
final class RereadTests extends SessionTest {

    private final Customer ann = new Customer("Ann");
    private final Order order = new Order(ann);

    RereadTests(Lab lab) {
        super(lab, shopAnd(Invoice.class, Position.class));
    }

    @BeforeEach
    void anOrderOfAnn() {
        session.addAll(List.of(ann, order));
        session.commit();
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void loadingAReferenceKeepsAnAdditionToTheCollectionOfAnObjectThatComesWithIt() {
        Invoice invoice = new Invoice(ann);
        session.add(invoice);
        session.commit();
        session.detach(invoice);
        ann.addOrder(new Order(null));

        assertThat(session.reference(Invoice.class, invoice.getId()).getCustomer())
                .isSameAs(ann);
        session.commit();

        assertInDatabase(other -> other.query(Order.class).count()).isEqualTo(2L);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void loadingAReferenceFlushesFirst() {
        Long id = givenId(other -> {
            Customer bob = new Customer("Bob");
            other.add(bob);
            other.flush();
            return bob.getId();
        });
        ann.setName("Anna");

        assertThat(sql.of(() -> session.reference(Customer.class, id).getName()))
                .containsExactly("update customer set name", "select customer");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void loadingAReferenceWithoutAutoflushDoesNotFlush() {
        Long id = givenId(other -> {
            Customer bob = new Customer("Bob");
            other.add(bob);
            other.flush();
            return bob.getId();
        });
        ann.setName("Anna");

        assertThat(sql.of(() -> session.withoutAutoflush(
                        () -> session.reference(Customer.class, id).getName())))
                .containsExactly("select customer");
    }

    @Test
    void aChangeIsKeptThoughATargetIsLoadedBehindTheResult() {
        Session reading = factory.openSession();
        Order read = reading.get(Order.class, order.getId());
        reading.commit();
        reading.detach(read.getCustomer());
        read.setStatus("PAID");

        reading.withoutAutoflush(() -> reading.get(Order.class, order.getId()));
        assertThat(read.getStatus()).isEqualTo("PAID");
        assertThat(read.getCustomer().getName()).isEqualTo("Ann");
        reading.commit();
        reading.close();

        assertInDatabase(other -> other.get(Order.class, order.getId()).getStatus())
                .isEqualTo("PAID");
    }

    @Test
    void aChangedReferenceIsKeptThoughTheOldTargetIsLoadedBehindTheResult() {
        Session reading = factory.openSession();
        Order read = reading.get(Order.class, order.getId());
        reading.commit();
        reading.detach(read.getCustomer());
        read.setCustomer(null);

        reading.withoutAutoflush(() -> reading.get(Order.class, order.getId()));
        assertThat(read.getCustomer()).isNull();
        reading.commit();
        reading.close();

        assertInDatabase(other -> other.get(Order.class, order.getId()).getCustomer())
                .isNull();
    }
}
