package dev.orm.boot.autoconfigure.web;

import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.Query;
import dev.orm.spring.shop.Customer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Customers by SQL of the application's own. */
public interface Directory extends OrmRepository<Customer, Long> {

    @Query("select name, email as address from customer where active = true")
    Page<Entry> entries(Pageable pageable);

    /** A name with its address. */
    record Entry(String name, @Nullable String address) {}
}
