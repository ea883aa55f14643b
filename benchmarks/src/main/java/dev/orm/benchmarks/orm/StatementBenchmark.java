package dev.orm.benchmarks.orm;

import static dev.orm.benchmarks.orm.PurchaseOrder_.PURCHASE_ORDER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.select;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.loading.LoadingSettings;
import dev.orm.loading.SelectCompiler;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Select;
import dev.orm.sql.render.BoundSql;
import dev.orm.sql.render.Recording;
import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a filtered page costs before it is sent: building the statement, finding the text of its shape, and binding its values to a
 * prepared statement of the driver.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@State(Scope.Thread)
public class StatementBenchmark {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Engine engine = Engine.create("jdbc:h2:mem:");
    private final Dialect dialect = engine.dialect();
    private final SelectCompiler compiler;
    private final EngineConnection connection = engine.connect();
    private final PreparedStatement prepared;
    private int counter;

    /** Opens a database in memory and prepares the statement there. */
    public StatementBenchmark() {
        MappingRegistry mappings =
                MappingRegistry.of(Customer.class, Product.class, PurchaseOrder.class, OrderLine.class);
        mappings.metaData().createAll(engine);
        compiler = new SelectCompiler(mappings, LoadingSettings.defaults(), engine.statements());
        String text = compiler.sql(dialect, page()).sql();
        prepared = connection.withJdbc(jdbc -> jdbc.prepareStatement(text));
    }

    /** Closes the database. */
    @TearDown
    public void close() {
        connection.close();
        engine.close();
    }

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
        return Recording.of(page(), dialect);
    }

    /** Its cached text and its values. */
    @Benchmark
    public Object buildAndFind() {
        return compiler.sql(dialect, page());
    }

    /** All that is done before the driver sends it: the values are set on a statement that the driver has prepared. */
    @Benchmark
    public Object buildFindAndBind() throws SQLException {
        BoundSql sql = compiler.sql(dialect, page());
        bind(sql);
        return sql;
    }

    private void bind(BoundSql sql) throws SQLException {
        for (int i = 0; i < sql.values().length; i++) {
            bind(i + 1, sql.types().get(i), sql.values()[i]);
        }
    }

    @SuppressWarnings("unchecked") // a statement carries each value beside its own type
    private <T> void bind(int index, SqlType<T> type, @Nullable Object value) throws SQLException {
        if (value == null) {
            type.bindNull(prepared, index);
        } else {
            type.bind(prepared, index, (T) value);
        }
    }
}
