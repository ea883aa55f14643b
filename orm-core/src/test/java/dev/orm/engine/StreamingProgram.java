package dev.orm.engine;

import static dev.orm.sql.Sql.select;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.Row2;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlTypes;

/** Reads a million rows in a process of its own, whose heap is too small to hold them. Prints their number and the sum of their ids. */
final class StreamingProgram {

    static final long ROWS = 1_000_000;

    private static final Table READING = Table.builder("reading")
            .column(Column.builder("id", SqlTypes.LONG).build())
            .column(Column.builder("text", SqlTypes.STRING).length(100).build())
            .build();
    private static final WholeColumn<Table, Long> ID = READING.whole("id", Long.class);
    private static final TextColumn<Table> TEXT = READING.text("text");

    private StreamingProgram() {}

    /**
     * Streams the table.
     *
     * @param arguments the JDBC URL, and "all" to read all rows at once instead
     */
    public static void main(String[] arguments) {
        boolean atOnce = arguments.length > 1;
        try (Engine engine = Engine.create(arguments[0]);
                EngineConnection connection = engine.connect()) {
            fill(connection);
            long count = 0;
            long sum = 0;
            try (Result<Row2<Long, String>> rows =
                    atOnce ? connection.execute(select(ID, TEXT)) : connection.stream(select(ID, TEXT))) {
                for (Row2<Long, String> row : rows) {
                    count++;
                    sum += row.second().isEmpty() ? 0 : row.first();
                }
            }
            System.out.println(count + " rows, sum " + sum);
        }
    }

    private static void fill(EngineConnection connection) {
        String numbers = switch (connection.dialect().name()) {
            case "H2" -> "select x from system_range(1, " + ROWS + ")";
            case "PostgreSQL" -> "select x from generate_series(1, " + ROWS + ") as s(x)";
            default ->
                "with recursive s(x) as (select 1 union all select x + 1 from s where x < " + ROWS
                        + ") select x from s";
        };
        connection.unsafeUpdate("create table reading (id bigint, text varchar(100))");
        connection.unsafeUpdate("insert into reading select x, 'a reading that is not too short, number ' || x from ("
                + numbers + ") as n");
        connection.commit();
    }
}
