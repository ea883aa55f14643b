package dev.orm.docs;

import dev.orm.spring.repository.OrmRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Keywords of the page's table that no other test of repositories uses. */
public interface OrderKeywords extends OrmRepository<Order, Long> {

    List<Order> findByPlacedOnAfter(LocalDate day);

    List<Order> findByTotalLessThanEqual(BigDecimal total);

    List<Order> findByCustomerNot(Customer customer);

    List<Order> findByCustomerIn(Collection<Customer> customers);

    List<Order> findByCustomerNotIn(Collection<Customer> customers);
}
