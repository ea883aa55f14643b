package dev.orm.demo.desk;

import static dev.orm.demo.domain.Customer_.CUSTOMER;
import static dev.orm.demo.domain.Order_.ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;

import dev.orm.demo.desk.CustomerView.StatusTotal;
import dev.orm.demo.domain.Customer;
import dev.orm.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers. */
@Service
@Transactional(readOnly = true)
public class CustomerDirectory {

    private static final int ORDERS_PER_PAGE = 15;

    private final Session session;
    private final CustomerRepository customers;
    private final OrderRepository orders;
    private final NationRepository nations;

    CustomerDirectory(Session session, CustomerRepository customers, OrderRepository orders, NationRepository nations) {
        this.session = session;
        this.customers = customers;
        this.orders = orders;
        this.nations = nations;
    }

    /**
     * A page of the customers that match.
     *
     * @throws InvalidRequestException if the page token is none of this list
     */
    public CustomerPage search(CustomerSearch search) {
        CustomerCursor cursor = search.cursor();
        boolean backward = cursor != null && cursor.backward();
        Window<CustomerRow> window = customers
                .findAll(
                        search.filter().condition(),
                        CustomerSearch.position(cursor),
                        search.order(),
                        Limit.of(search.size()))
                .map(CustomerRow::of);
        boolean hasPrevious = backward ? window.hasNext() : cursor != null;
        boolean hasNext = backward || window.hasNext();
        return CustomerPage.of(window.getContent(), search.sort(), hasPrevious, hasNext);
    }

    /** All nations, by name. */
    public List<NamedOption> nations() {
        return nations.findByOrderByName();
    }

    /**
     * A customer with a page of the orders.
     *
     * @param ordersAfter the page token, or null for the newest orders
     * @throws NotFoundException if there is no such customer
     */
    public CustomerView view(long id, @Nullable String ordersAfter) {
        Customer customer = session.query(CUSTOMER)
                .where(CUSTOMER.id.eq(id))
                .options(joined(CUSTOMER.nation()).then(joined(CUSTOMER.nation().region())))
                .oneOrEmpty()
                .orElseThrow(() -> new NotFoundException("customer", id));
        Window<OrderRow> window = orders.findByCustomerIdOrderByPlacedOnDescIdDesc(
                id, OrderCursor.position(ordersAfter), Limit.of(ORDERS_PER_PAGE));
        List<OrderRow> rows = window.getContent();
        String next =
                window.hasNext() ? OrderCursor.after(rows.get(rows.size() - 1)).token() : null;
        return CustomerView.of(customer, rows, next, totals(id));
    }

    private List<StatusTotal> totals(long customerId) {
        return session.query(select(ORDER.status, count(), sum(ORDER.total))
                        .from(ORDER)
                        .where(ORDER.customer().id.eq(customerId))
                        .groupBy(ORDER.status)
                        .orderBy(ORDER.status.asc())
                        .into(StatusTotal::new))
                .list();
    }
}
