package dev.orm.docs;

import dev.orm.spring.repository.Fetch;
import dev.orm.spring.repository.Lock;
import dev.orm.spring.repository.Modifying;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

public interface OrderRepository extends OrmRepository<Order, Long> {

    @Query(
            "select o.* from orders o join customer c on c.id = o.customer_id where c.city in (:cities) order by o.placed_on")
    List<Order> placedIn(Collection<String> cities);

    @Query("select c.name, sum(o.total) as total from customer c join orders o on o.customer_id = c.id group by c.name")
    Page<Turnover> turnover(Pageable pageable);

    @Query("select max(total) from orders where customer_id = :#{#customer.id}")
    Optional<BigDecimal> dearest(Customer customer);

    @Transactional
    @Modifying
    @Query("update orders set total = total * :factor where placed_on < :day")
    int raise(BigDecimal factor, LocalDate day);

    @Transactional
    @Modifying
    long deleteByPlacedOnBefore(LocalDate day);

    @Lock
    Optional<Order> findFirstByOrderByPlacedOn();

    @Fetch("customer.orders")
    List<Order> findByTotalGreaterThan(BigDecimal total);

    record Turnover(String name, BigDecimal total) {}
}
