package dev.orm.benchmarks.jooq;

import static dev.orm.benchmarks.jooq.Tables.*;

import dev.orm.benchmarks.shop.Movement;
import dev.orm.benchmarks.shop.NewLine;
import dev.orm.benchmarks.shop.NewOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;

/** Changes in batches of one statement, which the driver of PostgreSQL rewrites; orders in one statement that returns their keys. */
final class JooqWrites {

    private static final int BATCH = 1_000;

    private JooqWrites() {}

    static void insertOrders(DSLContext context, List<NewOrder> orders) {
        InsertValuesStep4<Record, Long, String, String, LocalDate> insert =
                context.insertInto(ORDER, ORDER_CUSTOMER, ORDER_REFERENCE, ORDER_STATUS, ORDER_PLACED_ON);
        for (NewOrder order : orders) {
            insert = insert.values(order.customer(), order.reference(), order.status(), order.placedOn());
        }
        Map<String, Long> keys = insert.returning(ORDER_ID, ORDER_REFERENCE).fetch().intoMap(ORDER_REFERENCE, ORDER_ID);
        BatchBindStep lines = context.batch(context.insertInto(
                        LINE, LINE_ORDER, LINE_PRODUCT, LINE_POSITION, LINE_QUANTITY, LINE_PRICE)
                .values((Long) null, (Long) null, (Integer) null, (Integer) null, (BigDecimal) null));
        for (NewOrder order : orders) {
            for (NewLine line : order.lines()) {
                lines.bind(
                        keys.get(order.reference()), line.product(), line.position(), line.quantity(), line.price());
            }
        }
        lines.execute();
    }

    static void insertMovements(DSLContext context, List<Movement> movements) {
        for (int from = 0; from < movements.size(); from += BATCH) {
            BatchBindStep rows = context.batch(context.insertInto(
                            MOVEMENT,
                            MOVEMENT_ID,
                            MOVEMENT_QUANTITY,
                            MOVEMENT_REASON,
                            MOVEMENT_MOVED_ON,
                            MOVEMENT_COST,
                            MOVEMENT_NOTE)
                    .values(
                            (Long) null,
                            (Integer) null,
                            (String) null,
                            (LocalDate) null,
                            (BigDecimal) null,
                            (String) null));
            for (Movement row : movements.subList(from, Math.min(from + BATCH, movements.size()))) {
                rows.bind(row.id(), row.quantity(), row.reason(), row.movedOn(), row.cost(), row.note());
            }
            rows.execute();
        }
    }

    static BatchBindStep rating(DSLContext context) {
        return context.batch(
                context.update(CUSTOMER).set(CUSTOMER_RATING, (Integer) null).where(CUSTOMER_ID.eq((Long) null)));
    }

    static BatchBindStep stock(DSLContext context) {
        return context.batch(
                context.update(PRODUCT).set(PRODUCT_STOCK, (Integer) null).where(PRODUCT_ID.eq((Long) null)));
    }
}
