package dev.orm.docs;

import dev.orm.spring.repository.OrmRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.transaction.annotation.Transactional;

public interface CustomerRepository extends OrmRepository<Customer, Long> {

    Optional<Customer> findByName(String name);

    List<Customer> findByAddressCityAndActiveTrueOrderByName(String city);

    List<Customer> findByOrdersTotalGreaterThan(BigDecimal total);

    List<Entry> findByNameStartingWithIgnoreCase(String start, Sort sort);

    Page<Customer> findByActiveTrue(Pageable pageable);

    Window<Customer> findByActiveTrue(ScrollPosition position, Sort sort, Limit limit);

    @Transactional
    int deleteByActiveFalse();

    record Entry(String name, String addressCity) {}
}
