package dev.orm.demo.desk;

import dev.orm.demo.domain.Order;
import dev.orm.spring.repository.OrmRepository;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** The orders. */
interface OrderRepository extends OrmRepository<Order, Long> {

    Window<OrderRow> findByCustomerIdOrderByPlacedOnDescIdDesc(long customerId, ScrollPosition position, Limit limit);

    List<OrderRow> findByOrderByPlacedOnDescIdDesc(Limit limit);
}
