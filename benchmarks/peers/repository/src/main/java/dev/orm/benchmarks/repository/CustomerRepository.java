package dev.orm.benchmarks.repository;

import dev.orm.benchmarks.orm.Customer;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import org.springframework.data.domain.Limit;

/** The customers. */
interface CustomerRepository extends OrmRepository<Customer, Long> {

    /** The first ones. */
    List<Customer> findAllByOrderByIdAsc(Limit limit);
}
