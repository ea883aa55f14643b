package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.orm.session.shop.Customer;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of values in conditions about entities: empty, with NULL, and long. */
final class ListPredicateTests extends SessionTest {

    ListPredicateTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void twoCustomersOneOfThemWithoutCity() {
        Customer ann = new Customer("Ann");
        Customer bob = new Customer("");
        givenAll(ann, bob);
    }

    private List<String> names(Condition condition) {
        return session.query(CUSTOMER).where(condition).orderBy(CUSTOMER.name.asc()).list().stream()
                .map(Customer::getName)
                .toList();
    }

    @Test
    @Covers("Q24.2")
    void nothingIsInEmptyListAndNobodyIsAsked() {
        assertThat(sql.of(() -> assertThat(names(CUSTOMER.name.in(List.of()))).isEmpty()))
                .isEmpty();
        assertThat(sql.of(() -> assertThat(session.query(CUSTOMER)
                                .where(CUSTOMER.name.in(List.of()))
                                .list())
                        .isEmpty()))
                .isEmpty();
        assertThat(names(CUSTOMER.name.notIn(List.of()))).containsExactly("", "Ann");
        assertThat(session.query(CUSTOMER).where(CUSTOMER.name.in(List.of())).count())
                .isZero();
    }

    @Test
    void emptyTextIsTextAndNotNull() {
        assertThat(names(CUSTOMER.name.in("", "Zoe"))).containsExactly("");
        assertThat(names(CUSTOMER.name.eq(""))).containsExactly("");
        assertThat(names(CUSTOMER.name.isNull())).isEmpty();
    }

    @Test
    void nullInListIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSTOMER.name.in(Arrays.asList("Ann", null)))
                .withMessageContaining("Customer.name.in(null)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSTOMER.name.notIn(Arrays.asList("Ann", null)))
                .withMessageContaining("Customer.name.");
    }

    /** As in SQL, NULL is neither in a list nor outside of it. */
    @Test
    void rowsWithNullAreNeitherInListNorOutside() {
        Condition cities = CUSTOMER.address.city.in("Berlin", "Paris");

        assertThat(names(cities)).isEmpty();
        assertThat(names(CUSTOMER.address.city.notIn("Berlin", "Paris"))).isEmpty();
        assertThat(names(CUSTOMER.address.city.notIn("Berlin").or(CUSTOMER.address.city.isNull())))
                .containsExactly("", "Ann");
    }

    @Test
    @Covers("Q24.1")
    void longListIsOneValue() {
        List<Long> ids = LongStream.rangeClosed(1, 65_000).boxed().toList();

        assertThat(sql.of(() -> assertThat(session.query(CUSTOMER)
                                .where(CUSTOMER.id.in(ids))
                                .list())
                        .hasSize(2)))
                .containsExactly("select customer");
    }
}
