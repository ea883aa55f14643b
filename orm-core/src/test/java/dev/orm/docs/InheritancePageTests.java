package dev.orm.docs;

import static dev.orm.docs.CardPayment_.CARD_PAYMENT;
import static dev.orm.docs.CashPayment_.CASH_PAYMENT;
import static dev.orm.docs.Contract_.CONTRACT;
import static dev.orm.docs.Invoice_.INVOICE;
import static dev.orm.docs.Payment_.PAYMENT;
import static dev.orm.sql.LoadOption.joined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class InheritancePageTests {

    private final SessionFactory factory;
    private final Long id;
    private final Long leaseId;

    InheritancePageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry registry = MappingRegistry.of(
                Payment.class, CardPayment.class, CashPayment.class, Invoice.class, Contract.class, Lease.class);
        registry.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, registry);
        Invoice invoice = new Invoice();
        CashPayment cash = new CashPayment(invoice, BigDecimal.TEN, "left");
        Lease lease = new Lease("Ann", 12);
        factory.doInTransaction(session -> {
            session.addAll(List.of(invoice, lease, new Contract("Bob"), cash));
            session.add(new CardPayment(invoice, BigDecimal.ONE, "Savings"));
        });
        this.id = Objects.requireNonNull(cash.getId());
        this.leaseId = Objects.requireNonNull(lease.getId());
    }

    @Test
    void objectsAreOfTheirClasses() {
        try (Session session = factory.openSession()) {
            List<Payment> all = session.query(PAYMENT).list();
            List<CardPayment> cards = session.query(CARD_PAYMENT).list();

            assertThat(all).hasSize(2);
            assertThat(cards).extracting(CardPayment::getBank).containsExactly("Savings");
            assertThat(session.find(CardPayment.class, id)).isEmpty();
        }
    }

    @Test
    void rowsAreSeenAsThoseOfASubclass() {
        try (Session session = factory.openSession()) {
            List<Payment> found = session.query(PAYMENT)
                    .where(PAYMENT.ofType(CARD_PAYMENT).bank.eq("Savings").or(PAYMENT.isA(CASH_PAYMENT)))
                    .list();
            List<Invoice> paid = session.query(INVOICE)
                    .where(INVOICE.payments().any(CARD_PAYMENT, card -> card.bank.eq("Savings")))
                    .options(joined(INVOICE.payments()))
                    .list();

            assertThat(found).hasSize(2);
            assertThat(paid).singleElement().satisfies(invoice -> {
                assertThat(invoice.getPayments()).hasSize(2);
                assertThat(invoice.getByCard()).hasSize(1);
            });
        }
    }

    @Test
    void aChangeOfASubclassRaisesTheVersion() {
        factory.doInTransaction(session -> session.get(Lease.class, leaseId).extend(6));

        factory.doInTransaction(session -> {
            Contract contract = session.get(Contract.class, leaseId);
            assertThat(contract.getVersion()).isEqualTo(1);
            assertThat(((Lease) contract).getMonths()).isEqualTo(18);
            assertThat(session.query(CONTRACT).count()).isEqualTo(2);
        });
    }
}
