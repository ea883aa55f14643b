package dev.orm.benchmarks.shop;

import java.util.List;
import java.util.stream.Stream;

/** The DDL of the shop. */
final class ShopSchema {

    private static final List<String> NUMBERED =
            List.of("customer", "product", "purchase_order", "order_line", "visitor");

    private static final List<String> REST = List.of(
            """
            create table stock_movement (
                id bigint primary key,
                quantity int not null,
                reason varchar(20) not null,
                moved_on date not null,
                cost numeric(12, 2) not null,
                note varchar(100) not null)\
            """,
            "create index order_customer on purchase_order (customer_id)",
            "create index line_order on order_line (order_id)",
            "create index line_product on order_line (product_id)");

    private ShopSchema() {}

    static List<String> statements(Database database) {
        return Stream.of(drops(), sequences(), tables(database), REST)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> drops() {
        return Stream.concat(
                        Stream.of("order_line", "purchase_order", "product", "customer", "stock_movement", "visitor")
                                .map(table -> "drop table if exists " + table),
                        NUMBERED.stream().map(table -> "drop sequence if exists " + table + "_seq"))
                .toList();
    }

    private static List<String> sequences() {
        return NUMBERED.stream()
                .map(table -> "create sequence " + table + "_seq start with 100001 increment by " + ShopTables.KEYS)
                .toList();
    }

    private static String key(Database database, String table) {
        String next = database == Database.H2 ? "next value for " + table + "_seq" : "nextval('" + table + "_seq')";
        return "create table " + table + " (id bigint default " + next + " primary key, ";
    }

    private static List<String> tables(Database database) {
        return List.of(
                key(database, "customer") + """
                    name varchar(100) not null, email varchar(200) not null, city varchar(100) not null,
                    balance numeric(12, 2) not null, since date not null, rating int not null)\
                    """,
                key(database, "product") + """
                    sku varchar(40) not null, name varchar(100) not null, category varchar(40) not null,
                    price numeric(12, 2) not null, stock int not null, released date not null)\
                    """,
                key(database, "purchase_order") + """
                    customer_id bigint not null references customer (id), reference varchar(40) not null,
                    status varchar(20) not null, placed_on date not null)\
                    """,
                key(database, "order_line") + """
                    order_id bigint not null references purchase_order (id),
                    product_id bigint not null references product (id),
                    position int not null, quantity int not null, price numeric(12, 2) not null)\
                    """,
                key(database, "visitor") + "name varchar(255) not null, description varchar(255) not null)");
    }
}
