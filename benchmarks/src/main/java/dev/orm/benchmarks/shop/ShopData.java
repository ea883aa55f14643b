package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** The data of the shop: the same numbers in every process, from a fixed seed. */
public final class ShopData {

    /** How many customers, products and orders there are; their keys are 1 and up. */
    public static final int ROWS = 2_000;

    /** How many visitors there are. */
    public static final int VISITORS = 10_000;

    /** How many lines an order has. */
    public static final int LINES = 5;

    private static final long SEED = 20_260_101;
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final List<String> CITIES = List.of("Berlin", "Lisboa", "Oslo", "Nairobi", "Lima", "Osaka", "Quito");
    private static final List<String> CATEGORIES = List.of("garden", "kitchen", "office", "sports", "toys");
    private static final List<String> STATES = List.of("OPEN", "PAID", "SENT", "RETURNED");

    private ShopData() {}

    /** All customers. */
    public static List<CustomerRow> customers() {
        SplittableRandom random = new SplittableRandom(SEED);
        return rows(
                ROWS,
                id -> new CustomerRow(
                        id,
                        "Customer " + id,
                        "customer" + id + "@example.com",
                        CITIES.get(random.nextInt(CITIES.size())),
                        BigDecimal.valueOf(random.nextLong(1_000_000), 2),
                        START.plusDays(random.nextInt(2_000)),
                        random.nextInt(5)));
    }

    /** The first products, of which the shop has {@link #ROWS} unless it is made to grow. */
    public static List<ProductRow> products(int count) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        return rows(
                count,
                id -> new ProductRow(
                        id,
                        "SKU-" + (100_000 + id),
                        "Product " + id,
                        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                        BigDecimal.valueOf(100 + random.nextLong(50_000), 2),
                        random.nextInt(500),
                        START.plusDays(random.nextInt(2_000))));
    }

    private static <T> List<T> rows(int count, LongFunction<T> row) {
        return LongStream.rangeClosed(1, count).mapToObj(row).toList();
    }

    /** The orders that are there from the start, in the order of their keys. */
    public static List<NewOrder> orders() {
        return orders("A", ROWS, 0);
    }

    /** So many orders whose references begin alike; the turn decides on customers, products and numbers. */
    public static List<NewOrder> orders(String prefix, int count, int turn) {
        SplittableRandom random = new SplittableRandom(SEED + 2 + turn);
        List<NewOrder> orders = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            orders.add(new NewOrder(
                    1 + random.nextInt(ROWS),
                    prefix + "-" + turn + "-" + i,
                    STATES.get(random.nextInt(STATES.size())),
                    START.plusDays(random.nextInt(2_000)),
                    lines(random)));
        }
        return orders;
    }

    private static List<NewLine> lines(SplittableRandom random) {
        List<NewLine> lines = new ArrayList<>(LINES);
        for (int position = 1; position <= LINES; position++) {
            lines.add(new NewLine(
                    1 + random.nextInt(ROWS),
                    position,
                    1 + random.nextInt(9),
                    BigDecimal.valueOf(100 + random.nextLong(50_000), 2)));
        }
        return lines;
    }

    /** So many movements of stock, with keys from 1 on. */
    public static List<Movement> movements(int count) {
        SplittableRandom random = new SplittableRandom(SEED + 3);
        List<Movement> movements = new ArrayList<>(count);
        for (long id = 1; id <= count; id++) {
            movements.add(new Movement(
                    id,
                    random.nextInt(100),
                    STATES.get(random.nextInt(STATES.size())),
                    START.plusDays(random.nextInt(2_000)),
                    BigDecimal.valueOf(random.nextLong(1_000_000), 2),
                    "Movement " + id));
        }
        return movements;
    }
}
