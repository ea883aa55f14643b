package dev.orm.benchmarks;

import static dev.orm.benchmarks.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.select;

import dev.orm.sql.Select;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.StatementCache;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a filtered page costs before it is sent: building the statement, and finding the text of its shape. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@State(Scope.Thread)
public class StatementBenchmark {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final StatementCache<String> texts = new StatementCache<>(100);
    private int counter;

    private Select<PurchaseOrder> page() {
        return select(PURCHASE_ORDER)
                .join(PURCHASE_ORDER.customer())
                .where(PURCHASE_ORDER
                        .customer()
                        .city
                        .eq("Berlin")
                        .and(PURCHASE_ORDER.status.in("OPEN", "PAID"))
                        .and(PURCHASE_ORDER.placedOn.ge(SINCE.plusDays(counter++ & 63))))
                .orderBy(PURCHASE_ORDER.placedOn.desc(), PURCHASE_ORDER.id.asc())
                .limit(20)
                .options(
                        joined(PURCHASE_ORDER.customer()),
                        selectin(PURCHASE_ORDER.lines())
                                .then(selectin(PURCHASE_ORDER.lines().order())));
    }

    /** The statement as a value. */
    @Benchmark
    public Object build() {
        return page();
    }

    /** Its shape and its values. */
    @Benchmark
    public Object buildAndRecord() {
        return Recording.of(page());
    }

    /** What was made of its shape before. */
    @Benchmark
    public Object buildAndFind() {
        Select<PurchaseOrder> page = page();
        return texts.get(Recording.of(page).key(), page.options(), page::toString);
    }
}
