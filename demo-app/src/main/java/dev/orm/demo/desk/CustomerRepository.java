package dev.orm.demo.desk;

import dev.orm.demo.domain.Customer;
import dev.orm.spring.repository.OrmRepository;

/** The customers. */
interface CustomerRepository extends OrmRepository<Customer, Long> {}
