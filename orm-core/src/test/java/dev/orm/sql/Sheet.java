package dev.orm.sql;

import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.TableNames;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.Column;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.render.Recording;
import dev.orm.sql.render.SqlText;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table with a column of every family in a real database, to try expressions on. */
final class Sheet implements AutoCloseable {

    static final Table SHEET = Table.builder("sheet")
            .column(Column.builder("id", SqlTypes.LONG).nullable(false).build())
            .column(Column.builder("grp", SqlTypes.STRING).length(10).build())
            .column(Column.builder("n", SqlTypes.LONG).build())
            .column(Column.builder("i", SqlTypes.INTEGER).build())
            .column(Column.builder("d", SqlTypes.DECIMAL).precision(12, 2).build())
            .column(Column.builder("f", SqlTypes.DOUBLE).build())
            .column(Column.builder("s", SqlTypes.STRING).length(40).build())
            .column(Column.builder("at", SqlTypes.TIMESTAMP).build())
            .column(Column.builder("day", SqlTypes.DATE).build())
            .column(Column.builder("clock", SqlTypes.TIME).build())
            .column(Column.builder("ok", SqlTypes.BOOLEAN).build())
            .primaryKey("id")
            .build();

    static final WholeColumn<Table, Long> ID = SHEET.whole("id", Long.class);
    static final TextColumn<Table> GRP = SHEET.text("grp");
    static final WholeColumn<Table, Long> N = SHEET.whole("n", Long.class);
    static final WholeColumn<Table, Integer> I = SHEET.whole("i", Integer.class);
    static final DecimalColumn<Table> D = SHEET.decimal("d");
    static final FloatingColumn<Table, Double> F = SHEET.floating("f", Double.class);
    static final TextColumn<Table> S = SHEET.text("s");
    static final TemporalColumn<Table, LocalDateTime> AT = SHEET.temporal("at", LocalDateTime.class);
    static final TemporalColumn<Table, LocalDate> DAY = SHEET.temporal("day", LocalDate.class);
    static final TemporalColumn<Table, LocalTime> CLOCK = SHEET.temporal("clock", LocalTime.class);
    static final BooleanColumn<Table> OK = SHEET.bool("ok");

    private final EngineConnection connection;

    Sheet(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MetaData.of(List.of(SHEET), List.of()).createAll(engine);
        connection = engine.connect();
        row(1, "a", 7L, 3, "1.50", 0.5, "pen", "2025-01-31T10:00", "10:00", true);
        row(2, "a", -7L, 3, "2.50", 1.5, "Ink", "2025-02-01T23:30:15", "23:30:15", false);
        row(3, "b", 20L, 6, "10.00", 2.5, "50%_!", "2024-02-29T23:59:59.5", "23:59:59.5", null);
        connection.execute(insertInto(SHEET).columns(ID, GRP).values(4L, "b"));
        connection.commit();
    }

    private void row(
            long id,
            String grp,
            long n,
            int i,
            String d,
            double f,
            String s,
            String at,
            String clock,
            @Nullable Boolean ok) {
        LocalDateTime time = LocalDateTime.parse(at);
        connection.execute(insertInto(SHEET)
                .columns(ID, GRP, N, I, D, F, S, AT, DAY, CLOCK, OK)
                .values(id, grp, n, i, new BigDecimal(d), f, s, time, time.toLocalDate(), LocalTime.parse(clock), ok));
    }

    Dialect dialect() {
        return connection.dialect();
    }

    /** What an expression yields for the rows 1 to 4. */
    <T> List<@Nullable T> values(Expression<T> expression) {
        return connection
                .execute(select(expression).from(SHEET).orderBy(ID.asc()))
                .all();
    }

    /** What an expression yields for one row. */
    <T> @Nullable T value(Expression<T> expression, long row) {
        return list(select(expression).from(SHEET).where(ID.eq(row))).get(0);
    }

    <R> List<R> list(Select<R> select) {
        return connection.execute(select).all();
    }

    /** The rows that meet a condition. */
    List<Long> rows(Condition condition) {
        return list(select(ID).where(condition).orderBy(ID.asc()));
    }

    /** The text of an expression on this database. */
    String sql(Expression<?> expression) {
        String text = sql(select(expression).from(SHEET));
        return text.substring("select ".length(), text.lastIndexOf(" from sheet "));
    }

    String sql(Statement<?> statement) {
        Dialect dialect = dialect();
        return SqlText.render(Recording.of(statement, dialect), new TableNames(dialect), dialect)
                .sql();
    }

    /** Asserts the text that all databases share, but for those named. */
    void assertSql(Expression<?> expression, String standard, Map<String, String> others) {
        assertThat(sql(expression)).isEqualTo(others.getOrDefault(dialect().name(), standard));
    }

    void assertSql(Expression<?> expression, String standard) {
        assertSql(expression, standard, Map.of());
    }

    boolean isOn(String database) {
        return dialect().name().equals(database);
    }

    /** Asserts that this database does not have what an expression needs, and that the error names it. */
    void assertUnsupported(Expression<?> expression, String what) {
        assertThatExceptionOfType(UnsupportedSqlException.class)
                .isThrownBy(() -> sql(expression))
                .withMessageContaining(what)
                .withMessageContaining("is not available on " + dialect().name() + ": ");
    }

    @Override
    public void close() {
        connection.close();
    }
}
