package dev.orm.spring.shop;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Offers nothing but what it says itself. */
public interface CustomerReader extends Repository<Customer, Long> {

    Collection<Customer> findAll();

    Page<Customer> findAll(Pageable pageable);

    Optional<Customer> findById(Long id);
}
