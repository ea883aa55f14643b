package dev.orm.benchmarks.jooq;

import static dev.orm.benchmarks.jooq.Tables.*;
import static org.jooq.impl.DSL.any;

import dev.orm.benchmarks.shop.CustomerRow;
import dev.orm.benchmarks.shop.OrderRow;
import dev.orm.benchmarks.shop.ProductFilter;
import dev.orm.benchmarks.shop.ProductRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Reads, mapped to records by hand. */
final class JooqReads {

    private static final List<SelectField<?>> CUSTOMER_FIELDS = List.of(
            CUSTOMER_ID,
            CUSTOMER_NAME,
            CUSTOMER_EMAIL,
            CUSTOMER_CITY,
            CUSTOMER_BALANCE,
            CUSTOMER_SINCE,
            CUSTOMER_RATING);
    private static final List<SelectField<?>> PRODUCT_FIELDS = List.of(
            PRODUCT_ID,
            PRODUCT_SKU,
            PRODUCT_NAME,
            PRODUCT_CATEGORY,
            PRODUCT_PRICE,
            PRODUCT_STOCK,
            PRODUCT_RELEASED);
    private static final List<SelectField<?>> HEADS =
            join(List.of(ORDER_ID, ORDER_REFERENCE, ORDER_STATUS, ORDER_PLACED_ON), CUSTOMER_FIELDS);
    private static final List<SelectField<?>> LINES =
            join(List.of(LINE_ORDER, LINE_ID, LINE_POSITION, LINE_QUANTITY, LINE_PRICE), PRODUCT_FIELDS);

    private JooqReads() {}

    private static List<SelectField<?>> join(List<SelectField<?>> first, List<SelectField<?>> second) {
        List<SelectField<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static CustomerRow customer(Record row) {
        return new CustomerRow(
                row.get(CUSTOMER_ID),
                row.get(CUSTOMER_NAME),
                row.get(CUSTOMER_EMAIL),
                row.get(CUSTOMER_CITY),
                row.get(CUSTOMER_BALANCE),
                row.get(CUSTOMER_SINCE),
                row.get(CUSTOMER_RATING));
    }

    static ProductRow product(Record row) {
        return new ProductRow(
                row.get(PRODUCT_ID),
                row.get(PRODUCT_SKU),
                row.get(PRODUCT_NAME),
                row.get(PRODUCT_CATEGORY),
                row.get(PRODUCT_PRICE),
                row.get(PRODUCT_STOCK),
                row.get(PRODUCT_RELEASED));
    }

    static CustomerRow customer(DSLContext context, long id) {
        return context.select(CUSTOMER_FIELDS)
                .from(CUSTOMER)
                .where(CUSTOMER_ID.eq(id))
                .fetchSingle(JooqReads::customer);
    }

    static ProductRow product(DSLContext context, long id) {
        return context.select(PRODUCT_FIELDS)
                .from(PRODUCT)
                .where(PRODUCT_ID.eq(id))
                .fetchSingle(JooqReads::product);
    }

    static List<ProductRow> products(DSLContext context, int count) {
        return context.select(PRODUCT_FIELDS)
                .from(PRODUCT)
                .orderBy(PRODUCT_ID)
                .limit(count)
                .fetch(JooqReads::product);
    }

    static List<CustomerRow> customers(DSLContext context, int count) {
        return context.select(CUSTOMER_FIELDS)
                .from(CUSTOMER)
                .orderBy(CUSTOMER_ID)
                .limit(count)
                .fetch(JooqReads::customer);
    }

    static List<ProductRow> page(DSLContext context, ProductFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.category() != null) {
            condition = condition.and(PRODUCT_CATEGORY.eq(filter.category()));
        }
        if (filter.lowestPrice() != null) {
            condition = condition.and(PRODUCT_PRICE.ge(filter.lowestPrice()));
        }
        if (filter.lowestStock() != null) {
            condition = condition.and(PRODUCT_STOCK.ge(filter.lowestStock()));
        }
        return context.select(PRODUCT_FIELDS)
                .from(PRODUCT)
                .where(condition)
                .orderBy(PRODUCT_PRICE, PRODUCT_ID)
                .limit(ProductFilter.PAGE)
                .offset(filter.offset())
                .fetch(JooqReads::product);
    }

    static List<OrderRow> orders(DSLContext context, List<Long> ids) {
        Map<Long, OrderRow> orders = heads(context, ids);
        context.select(LINES)
                .from(LINE)
                .join(PRODUCT)
                .on(PRODUCT_ID.eq(LINE_PRODUCT))
                .where(LINE_ORDER.eq(any(ids.toArray(new Long[0]))))
                .forEach(row -> orders.get(row.get(LINE_ORDER))
                        .lines()
                        .add(new OrderRow.Line(
                                row.get(LINE_ID),
                                row.get(LINE_POSITION),
                                row.get(LINE_QUANTITY),
                                row.get(LINE_PRICE),
                                product(row))));
        return List.copyOf(orders.values());
    }

    private static Map<Long, OrderRow> heads(DSLContext context, List<Long> ids) {
        Map<Long, OrderRow> orders = new LinkedHashMap<>();
        context.select(HEADS)
                .from(ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER_ID.eq(ORDER_CUSTOMER))
                .where(ORDER_ID.eq(any(ids.toArray(new Long[0]))))
                .forEach(row -> orders.put(
                        row.get(ORDER_ID),
                        new OrderRow(
                                row.get(ORDER_ID),
                                row.get(ORDER_REFERENCE),
                                row.get(ORDER_STATUS),
                                row.get(ORDER_PLACED_ON),
                                customer(row),
                                new ArrayList<>())));
        return orders;
    }

    static long walk(DSLContext context, List<Long> ids) {
        long sum = 0;
        for (OrderRow order : heads(context, ids).values()) {
            sum += order.customer().rating();
            for (Record line : context.select(LINE_QUANTITY, LINE_PRICE, LINE_PRODUCT)
                    .from(LINE)
                    .where(LINE_ORDER.eq(order.id()))
                    .fetch()) {
                sum += line.get(LINE_QUANTITY) + line.get(LINE_PRICE).unscaledValue().longValue();
                sum += product(context, line.get(LINE_PRODUCT)).stock();
            }
        }
        return sum;
    }
}
