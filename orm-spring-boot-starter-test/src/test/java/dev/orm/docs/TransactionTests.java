package dev.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.orm.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;

@SpringBootTest
class TransactionTests {

    @Autowired
    private Customers service;

    @Autowired
    private CustomerRepository customers;

    @Autowired
    private Session session;

    @BeforeEach
    void addCustomer() {
        customers.save(new Customer("Ann", "Berlin"));
    }

    @AfterEach
    void removeCustomers() {
        customers.deleteAll();
    }

    @Test
    void theCommitWritesWhatDiffers() {
        service.move("Ann", "Paris");

        assertThat(service.in("Paris")).extracting(Customer::getName).containsExactly("Ann");
    }

    @Test
    void theViolatedConstraintIsToldByItsAttributes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.register("Ann", "Rome"))
                .withMessage("Ann is taken");
    }

    @Test
    void changesOutsideATransactionAreNotSaved() {
        Customer ann = customers.findByName("Ann").orElseThrow();
        ann.moveTo("Paris"); // detached: nobody writes this

        assertThat(customers.findByName("Ann")).map(Customer::getCity).hasValue("Berlin");
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> session.add(new Customer("Bob", "Rome")));
        customers.save(ann); // merges it, in a transaction of its own

        assertThat(customers.findByName("Ann")).map(Customer::getCity).hasValue("Paris");
    }

    @Test
    void statementsOfJdbcAreOfTheSameTransaction() {
        Customer ann = customers.findByName("Ann").orElseThrow();

        assertThat(service.replaceEmail(ann, "ann@example.com")).isEqualTo("ann@example.com");
        assertThatIllegalStateException().isThrownBy(() -> service.moveAndFail("Ann", "Paris"));
        assertThat(customers.findByName("Ann").orElseThrow())
                .extracting(Customer::getCity, Customer::getEmail)
                .containsExactly("Berlin", "ann@example.com");
    }

    @Test
    void aTransactionOfItsOwnCommits() {
        service.note("Bob");

        assertThat(customers.findByName("Bob")).isPresent();
    }

    @Test
    void whatMayBeTriedAgainIsDoneOnceWhereNothingIsInTheWay() {
        service.rename("Ann", "Anna");

        assertThat(customers.findAll()).extracting(Customer::getName).containsExactly("Anna");
    }

    @Test
    void aDeleteThatSaysTransactionalHasOne() {
        Customer ann = customers.findByName("Ann").orElseThrow();
        ann.leave();
        customers.save(ann);

        assertThat(customers.deleteByActiveFalse()).isOne();
    }
}
