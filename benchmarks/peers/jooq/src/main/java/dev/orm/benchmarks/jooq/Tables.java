package dev.orm.benchmarks.jooq;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What jOOQ's generator would write, in short: tables, and fields with the types of their columns. */
final class Tables {

    static final Table<Record> CUSTOMER = DSL.table(DSL.name("customer"));
    static final Field<Long> CUSTOMER_ID = field("customer", "id", SQLDataType.BIGINT);
    static final Field<String> CUSTOMER_NAME = field("customer", "name", SQLDataType.VARCHAR);
    static final Field<String> CUSTOMER_EMAIL = field("customer", "email", SQLDataType.VARCHAR);
    static final Field<String> CUSTOMER_CITY = field("customer", "city", SQLDataType.VARCHAR);
    static final Field<BigDecimal> CUSTOMER_BALANCE = field("customer", "balance", SQLDataType.NUMERIC(12, 2));
    static final Field<LocalDate> CUSTOMER_SINCE = field("customer", "since", SQLDataType.LOCALDATE);
    static final Field<Integer> CUSTOMER_RATING = field("customer", "rating", SQLDataType.INTEGER);

    static final Table<Record> PRODUCT = DSL.table(DSL.name("product"));
    static final Field<Long> PRODUCT_ID = field("product", "id", SQLDataType.BIGINT);
    static final Field<String> PRODUCT_SKU = field("product", "sku", SQLDataType.VARCHAR);
    static final Field<String> PRODUCT_NAME = field("product", "name", SQLDataType.VARCHAR);
    static final Field<String> PRODUCT_CATEGORY = field("product", "category", SQLDataType.VARCHAR);
    static final Field<BigDecimal> PRODUCT_PRICE = field("product", "price", SQLDataType.NUMERIC(12, 2));
    static final Field<Integer> PRODUCT_STOCK = field("product", "stock", SQLDataType.INTEGER);
    static final Field<LocalDate> PRODUCT_RELEASED = field("product", "released", SQLDataType.LOCALDATE);

    static final Table<Record> ORDER = DSL.table(DSL.name("purchase_order"));
    static final Field<Long> ORDER_ID = field("purchase_order", "id", SQLDataType.BIGINT);
    static final Field<Long> ORDER_CUSTOMER = field("purchase_order", "customer_id", SQLDataType.BIGINT);
    static final Field<String> ORDER_REFERENCE = field("purchase_order", "reference", SQLDataType.VARCHAR);
    static final Field<String> ORDER_STATUS = field("purchase_order", "status", SQLDataType.VARCHAR);
    static final Field<LocalDate> ORDER_PLACED_ON = field("purchase_order", "placed_on", SQLDataType.LOCALDATE);

    static final Table<Record> LINE = DSL.table(DSL.name("order_line"));
    static final Field<Long> LINE_ID = field("order_line", "id", SQLDataType.BIGINT);
    static final Field<Long> LINE_ORDER = field("order_line", "order_id", SQLDataType.BIGINT);
    static final Field<Long> LINE_PRODUCT = field("order_line", "product_id", SQLDataType.BIGINT);
    static final Field<Integer> LINE_POSITION = field("order_line", "position", SQLDataType.INTEGER);
    static final Field<Integer> LINE_QUANTITY = field("order_line", "quantity", SQLDataType.INTEGER);
    static final Field<BigDecimal> LINE_PRICE = field("order_line", "price", SQLDataType.NUMERIC(12, 2));

    static final Table<Record> MOVEMENT = DSL.table(DSL.name("stock_movement"));
    static final Field<Long> MOVEMENT_ID = field("stock_movement", "id", SQLDataType.BIGINT);
    static final Field<Integer> MOVEMENT_QUANTITY = field("stock_movement", "quantity", SQLDataType.INTEGER);
    static final Field<String> MOVEMENT_REASON = field("stock_movement", "reason", SQLDataType.VARCHAR);
    static final Field<LocalDate> MOVEMENT_MOVED_ON = field("stock_movement", "moved_on", SQLDataType.LOCALDATE);
    static final Field<BigDecimal> MOVEMENT_COST = field("stock_movement", "cost", SQLDataType.NUMERIC(12, 2));
    static final Field<String> MOVEMENT_NOTE = field("stock_movement", "note", SQLDataType.VARCHAR);

    private Tables() {}

    private static <T> Field<T> field(String table, String column, DataType<T> type) {
        return DSL.field(DSL.name(table, column), type);
    }
}
