package dev.orm.docs;

import dev.orm.spring.repository.OrmRepository;
import java.util.List;

/** Keywords of the page's table that no other test of repositories uses. */
public interface CustomerKeywords extends OrmRepository<Customer, Long> {

    List<Customer> findByNameIs(String name);

    List<Customer> findByNameEquals(String name);

    List<Customer> findByNameNotLike(String pattern);

    List<Customer> findByEmailIsNotNull();

    List<Customer> findByNameAndEmailAllIgnoreCase(String name, String email);

    List<Customer> findByOrdersIsNotEmpty();

    List<Customer> findByOrdersContaining(Order order);

    List<Customer> findByOrdersNotContaining(Order order);

    List<City> findDistinctByActiveTrue();

    record City(String addressCity) {}
}
