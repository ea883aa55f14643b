package dev.orm.demo.desk;

import static dev.orm.demo.domain.Order_.ORDER;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;

import dev.orm.demo.desk.CustomerView.StatusTotal;
import dev.orm.session.Session;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk looks at first: how many orders are in which state, and the newest. */
@Service
@Transactional(readOnly = true)
public class Overview {

    private static final int NEWEST = 10;

    private final Session session;
    private final OrderRepository orders;

    Overview(Session session, OrderRepository orders) {
        this.session = session;
        this.orders = orders;
    }

    /** All orders, by status. */
    public List<StatusTotal> totals() {
        return session.query(select(ORDER.status, count(), sum(ORDER.total))
                        .from(ORDER)
                        .groupBy(ORDER.status)
                        .orderBy(ORDER.status.asc())
                        .into(StatusTotal::new))
                .list();
    }

    /** The orders that were placed last. */
    public List<OrderRow> newest() {
        return orders.findByOrderByPlacedOnDescIdDesc(Limit.of(NEWEST));
    }
}
