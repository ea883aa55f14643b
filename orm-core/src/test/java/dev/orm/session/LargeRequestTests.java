package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.shop.Customer;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Requests of a session that are far larger than one expects: lists, conditions and flushes. */
final class LargeRequestTests extends SessionTest {

    private static final int TERMS = 10_000;

    LargeRequestTests(Lab lab) {
        super(lab, SHOP);
    }

    private List<Long> customers(int count) {
        List<Customer> all =
                IntStream.range(0, count).mapToObj(i -> new Customer("c" + i)).toList();
        givenAll(all.toArray());
        return all.stream()
                .map(customer -> Objects.requireNonNull(customer.getId()))
                .toList();
    }

    @Test
    @Covers("Q24.1")
    void entitiesOfAMillionIdsComeOnceAndInOrder() {
        List<Long> there = customers(500);
        List<Long> ids = new ArrayList<>(
                LongStream.range(0, 1_000_000).map(i -> -1 - i).boxed().toList());
        for (int i = 0; i < there.size(); i++) {
            ids.set(i * 1_999, there.get(there.size() - 1 - i));
        }
        ids.set(999_999, there.get(0));

        List<String> sent = sql.of(() -> assertThat(session.query(CUSTOMER)
                        .where(CUSTOMER.id.in(ids))
                        .orderBy(CUSTOMER.id.asc())
                        .list())
                .extracting(Customer::getId)
                .containsExactlyElementsOf(there));

        assertThat(sent).containsExactly("select customer");
    }

    @Test
    void oneFlushWritesMoreValuesThanAStatementTakesParameters() {
        int count = 21_000;
        List<Customer> all =
                IntStream.range(0, count).mapToObj(i -> new Customer("c" + i)).toList();
        session.addAll(all);
        session.flush();

        assertThat(all).extracting(Customer::getId).doesNotContainNull().doesNotHaveDuplicates();
        all.forEach(customer -> customer.setName(customer.getName() + "!"));
        session.flush();
        session.clear();

        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.endsWith("!")).count())
                .isEqualTo(count);
        Customer last = session.get(
                Customer.class, Objects.requireNonNull(all.get(count - 1).getId()));
        assertThat(last.getName()).isEqualTo("c20999!");
        session.query(CUSTOMER).list().forEach(session::delete);
        session.flush();
        assertThat(session.query(CUSTOMER).count()).isZero();
    }

    @Test
    @Covers("Q24.1")
    void aConditionMayHaveTenThousandAlternatives() {
        customers(3);
        Condition any = CUSTOMER.name.eq("x");
        for (int i = TERMS; i > 0; i--) {
            any = any.or(CUSTOMER.name.eq("c" + i));
        }

        assertThat(session.query(CUSTOMER).where(any).orderBy(CUSTOMER.id.asc()).list())
                .extracting(Customer::getName)
                .containsExactly("c1", "c2");
    }

    @Test
    void aConditionMayHaveTenThousandDemands() {
        customers(3);
        Condition all = CUSTOMER.name.ne("x");
        for (int i = 1; i <= TERMS; i++) {
            all = CUSTOMER.name.ne("c" + i).and(all);
        }

        assertThat(session.query(CUSTOMER).where(all).list())
                .extracting(Customer::getName)
                .containsExactly("c0");
    }
}
