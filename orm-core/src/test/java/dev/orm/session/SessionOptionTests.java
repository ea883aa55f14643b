package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.ExecutionOptions;
import dev.orm.engine.IsolationLevel;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of execution for some work of a session. */
final class SessionOptionTests extends SessionTest {

    private static final ExecutionOptions REPORT = ExecutionOptions.NONE.tag("report");

    SessionOptionTests(Lab lab) {
        super(lab, SHOP);
    }

    @Test
    @Covers("U21.2")
    void optionsReachQueriesAndWhatIsLoadedForThem() {
        given(other -> {
            Customer customer = new Customer("Ann");
            customer.addOrder(new Order(null));
            other.add(customer);
        });

        assertThat(sql.tags(() -> {
                    List<Customer> customers = session.withOptions(
                            REPORT,
                            () -> session.query(CUSTOMER)
                                    .options(LoadOption.selectin(CUSTOMER.orders()))
                                    .list());
                    customers.get(0).getOrders().get(0).getLines().size();
                }))
                .containsExactly("report", "report", null);
    }

    @Test
    @Covers("U21.2")
    void optionsReachTheFlush() {
        session.add(new Customer("Ann"));

        assertThat(sql.tags(() -> session.withOptions(REPORT, () -> {
                    session.flush();
                    return null;
                })))
                .isNotEmpty()
                .containsOnly("report");
    }

    @Test
    @Covers("U21.2")
    void nearerOptionsWinAndEndWithTheirWork() {
        assertThat(sql.tags(() -> session.withOptions(REPORT, () -> {
                    session.withOptions(
                            ExecutionOptions.NONE.tag("part"),
                            () -> session.query(CUSTOMER).list());
                    assertThatThrownBy(() -> session.withOptions(ExecutionOptions.NONE.tag("failed"), () -> {
                                throw new IllegalStateException("stop");
                            }))
                            .hasMessage("stop");
                    return session.query(CUSTOMER).list();
                })))
                .containsExactly("part", "report");
    }

    @Test
    @Covers("U21.2")
    void optionsOfTransactionsAreRefused() {
        assertThatThrownBy(() -> session.withOptions(
                        ExecutionOptions.NONE.isolation(IsolationLevel.SERIALIZABLE),
                        () -> session.query(CUSTOMER).list()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set it for the engine, or for the connection before its transaction begins");
    }
}
