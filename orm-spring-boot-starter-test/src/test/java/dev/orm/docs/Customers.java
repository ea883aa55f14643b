package dev.orm.docs;

import static dev.orm.docs.Customer_.CUSTOMER;

import dev.orm.engine.ViolatedConstraint;
import dev.orm.session.Session;
import dev.orm.spring.transaction.RetryableFailurePredicate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Customers {

    private final CustomerRepository customers;
    private final Session session;
    private final JdbcTemplate jdbc;

    Customers(CustomerRepository customers, Session session, JdbcTemplate jdbc) {
        this.customers = customers;
        this.session = session;
        this.jdbc = jdbc;
    }

    @Transactional
    public void move(String name, String city) {
        Customer customer = customers.findByName(name).orElseThrow();
        customer.moveTo(city); // no save: the commit writes what differs
    }

    @Transactional(readOnly = true)
    public List<Customer> in(String city) {
        return session.query(CUSTOMER)
                .where(CUSTOMER.address.city.eq(city))
                .orderBy(CUSTOMER.name.asc())
                .list();
    }

    @Transactional
    public String replaceEmail(Customer detached, String email) {
        Customer customer = customers.save(detached);
        session.flush(); // JdbcTemplate sees what has been written
        jdbc.update("update customer set email = ? where id = ?", email, customer.getId());
        session.refresh(customer); // the object knows nothing of that statement
        return String.valueOf(customer.getEmail());
    }

    @Transactional
    public void moveAndFail(String name, String city) {
        move(name, city);
        session.flush();
        jdbc.update("update customer set email = 'lost' where name = ?", name);
        throw new IllegalStateException("nothing of this stays");
    }

    @Retryable(predicate = RetryableFailurePredicate.class, maxRetries = 4, delay = 20, jitter = 10, multiplier = 2)
    @Transactional
    public void rename(String name, String newName) {
        customers.findByName(name).orElseThrow().rename(newName);
    }

    public void register(String name, String city) {
        try {
            customers.save(new Customer(name, city));
        } catch (DuplicateKeyException ex) {
            boolean nameIsTaken = ViolatedConstraint.of(ex)
                    .filter(constraint -> constraint.attributes().equals(List.of("Customer.name")))
                    .isPresent();
            throw nameIsTaken ? new IllegalArgumentException(name + " is taken", ex) : ex;
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String name) {
        session.add(new Customer(name, "nowhere"));
    }
}
