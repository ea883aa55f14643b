package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What is measured. An operation takes its arguments from its turn, so that all implementations get the same in the same order. */
public enum Workload {
    /** A customer by key, in a transaction. */
    BY_KEY("one customer by key", (c, turn) -> c.customer(customer(turn)), (c, sum, r) -> sum.add(c.viewCustomer(r))),
    /** A customer by key, outside a declared transaction. */
    LONE_READ(
            "one customer by key, no transaction declared",
            (c, turn) -> c.loneCustomer(customer(turn)),
            (c, sum, r) -> sum.add(c.viewCustomer(r))),
    /** Ten managed objects. */
    LOAD_10("10 products, managed", (c, turn) -> c.products(10), Workload::products),
    /** A hundred managed objects. */
    LOAD_100("100 products, managed", (c, turn) -> c.products(100), Workload::products),
    /** A thousand managed objects. */
    LOAD_1000("1,000 products, managed", (c, turn) -> c.products(1_000), Workload::products),
    /** Ten objects to read. */
    READ_10("10 products, read only", (c, turn) -> c.readOnlyProducts(10), Workload::products),
    /** A hundred objects to read. */
    READ_100("100 products, read only", (c, turn) -> c.readOnlyProducts(100), Workload::products),
    /** A thousand objects to read. */
    READ_1000("1,000 products, read only", (c, turn) -> c.readOnlyProducts(1_000), Workload::products),
    /** Ten records. */
    RECORDS_10("10 products as records", (c, turn) -> c.productRecords(10), Workload::products),
    /** A hundred records. */
    RECORDS_100("100 products as records", (c, turn) -> c.productRecords(100), Workload::products),
    /** A thousand records. */
    RECORDS_1000("1,000 products as records", (c, turn) -> c.productRecords(1_000), Workload::products),
    /** A graph, tuned. */
    GRAPH("50 orders with customer, lines, products", (c, turn) -> c.orders(orders(turn)), Workload::graph),
    /** The same graph without tuning. */
    GRAPH_NAIVE(
            "the same, walked naively",
            (c, turn) -> c.walkOrders(orders(turn)),
            (c, sum, sumOfWalk) -> sum.add(sumOfWalk)),
    /** A search with optional conditions. */
    PAGE("a page of 20 under 0 to 3 conditions", (c, turn) -> c.page(filter(turn)), Workload::products),
    /** A new graph. */
    INSERT_GRAPH(
            "insert 100 orders of 5 lines, keys generated",
            (c, turn) -> c.insertOrders(Inputs.ORDERS.get(turn % Inputs.ORDERS.size())),
            null,
            ShopTables::removeInserted),
    /** A few changes among many objects. */
    UPDATE("load 500 customers, change 50", (c, turn) -> c.rateCustomers(500, 10 + turn), null, null),
    /** A graph taken away. */
    DELETE_GRAPH(
            "delete 100 orders with their lines",
            (c, turn) -> c.deleteOrders(Inputs.VICTIMS),
            tables -> tables.insertVictims(Inputs.ORDERS.get(0)),
            null),
    /** Many rows by the usual means. */
    BULK_INSERT(
            "insert 10,000 rows, keys known",
            (c, turn) -> c.insertMovements(Inputs.MOVEMENTS),
            ShopTables::removeMovements,
            ShopTables::removeMovements),
    /** Many rows by the fastest means. */
    BULK_LOAD(
            "insert 10,000 rows by the bulk interface",
            (c, turn) -> c.loadMovements(Inputs.MOVEMENTS),
            ShopTables::removeMovements,
            ShopTables::removeMovements),
    /** Reads, changes and writes, one after the other. */
    READ_MODIFY_WRITE(
            "read 20 products one by one, change and write them",
            (c, turn) -> c.restock(stocked(turn), turn % 1_000),
            null,
            null),
    /** A session without work. */
    OPEN_CLOSE("open and close a session", (c, turn) -> c.openAndClose(), null, null),
    /** New rows in chunks. */
    BULK_INSERTS(
            "SQLAlchemy: 10,000 new objects, flushed by thousands",
            (c, turn) -> scenarios(c).insertVisitors(ShopData.VISITORS, turn),
            null,
            ShopTables::removeInserted),
    /** Changed rows in chunks. */
    BULK_UPDATES(
            "SQLAlchemy: 10,000 objects loaded, changed and flushed by thousands",
            (c, turn) -> scenarios(c).describeVisitors(ShopData.VISITORS, turn),
            null,
            null),
    /** Many rows that are read one after the other. */
    LARGE_RESULTSETS(
            "SQLAlchemy: 10,000 objects streamed",
            (c, turn) -> scenarios(c).streamVisitors(ShopData.VISITORS),
            (c, sum, sumOfRows) -> sum.add(sumOfRows)),
    /** Many reads in one session. */
    SHORT_SELECTS(
            "SQLAlchemy: 1,000 queries for one object each",
            (c, turn) -> scenarios(c).selectVisitors(1 + turn % 8 * 1_000L, 1_000),
            (c, sum, sumOfRows) -> sum.add(sumOfRows)),
    /** One new row. */
    SINGLE_INSERTS(
            "SQLAlchemy: one new object, committed",
            (c, turn) -> scenarios(c).insertVisitor(turn),
            null,
            ShopTables::removeInserted);

    /** What one turn does, and what it loads. */
    private interface Operation {
        @Nullable
        Object run(Contender contender, int turn) throws Exception;
    }

    /** What one turn does that loads nothing. */
    private interface Write {
        void run(Contender contender, int turn) throws Exception;
    }

    /** How what was loaded goes into a sum. */
    private interface Summing {
        void add(Contender contender, Checksum sum, Object loaded);
    }

    /** What is done to the tables between operations. */
    private interface Preparation {
        void run(ShopTables tables) throws SQLException;
    }

    /** What operations are given, made by the first that needs it. */
    private static final class Inputs {
        static final List<Movement> MOVEMENTS = ShopData.movements(10_000);
        static final List<Long> VICTIMS = ShopTables.victims(100);
        static final List<List<NewOrder>> ORDERS = IntStream.range(0, 16)
                .mapToObj(turn -> ShopData.orders("N", 100, turn))
                .toList();
    }

    private final String title;
    private final Operation operation;
    private final @Nullable Summing summing;
    private final @Nullable Preparation before;
    private final @Nullable Preparation after;

    Workload(String title, Operation operation, Summing summing) {
        this.title = title;
        this.operation = operation;
        this.summing = summing;
        before = null;
        after = null;
    }

    Workload(String title, Write write, @Nullable Preparation before, @Nullable Preparation after) {
        this.title = title;
        operation = (contender, turn) -> {
            write.run(contender, turn);
            return null;
        };
        summing = null;
        this.before = before;
        this.after = after;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }

    /** Whether it reads, instead of changing what is stored. */
    public boolean loads() {
        return summing != null;
    }

    /** Whether an implementation can do it. */
    public boolean possible(Contender contender) {
        return !contender.lacks().contains(this) && (contender.scenarios() != null || compareTo(BULK_INSERTS) < 0);
    }

    /** Does it once. */
    public @Nullable Object run(Contender contender, int turn) throws Exception {
        return operation.run(contender, turn);
    }

    /** The sum of all columns of what it loaded. */
    public String checksum(Contender contender, @Nullable Object loaded) {
        Checksum sum = new Checksum();
        if (loaded != null && summing != null) {
            summing.add(contender, sum, loaded);
        }
        return sum.take();
    }

    /** Whether {@link #prepare} belongs before each operation. */
    public boolean preparesEach() {
        return before != null;
    }

    /** Does what has to be done before the operation and is not measured. */
    public void prepare(ShopTables tables) throws SQLException {
        if (before != null) {
            before.run(tables);
        }
    }

    /** Gives the tables the size they had before, after any number of operations. */
    public void putBack(ShopTables tables) throws SQLException {
        if (after != null) {
            after.run(tables);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Scenarios scenarios(Contender contender) {
        return Objects.requireNonNull(contender.scenarios(), "not measured with SQLAlchemy's scenarios");
    }

    private static void products(Contender contender, Checksum sum, Object loaded) {
        ((List<?>) loaded).forEach(product -> sum.add(contender.viewProduct(product)));
    }

    private static void graph(Contender contender, Checksum sum, Object loaded) {
        ((List<?>) loaded)
                .stream()
                        .map(contender::viewOrder)
                        .sorted(Comparator.comparing(OrderValues::reference))
                        .forEach(sum::add);
    }

    /** The customer of a turn. */
    public static long customer(int turn) {
        return 1 + Math.floorMod(turn * 31L, ShopData.ROWS);
    }

    private static List<Long> orders(int turn) {
        long first = 1 + Math.floorMod(turn * 31L, ShopData.ROWS - 50);
        return LongStream.range(first, first + 50).boxed().toList();
    }

    private static List<Long> stocked(int turn) {
        return LongStream.range(0, 20)
                .map(i -> 1 + Math.floorMod((turn * 20L + i) * 37, ShopData.ROWS))
                .boxed()
                .toList();
    }

    private static ProductFilter filter(int turn) {
        return new ProductFilter(
                (turn & 1) == 0 ? null : "kitchen",
                (turn & 2) == 0 ? null : BigDecimal.valueOf(10_000 + turn % 100, 2),
                (turn & 4) == 0 ? null : 100 + turn % 50,
                (turn >> 3) % 3 * ProductFilter.PAGE);
    }
}
