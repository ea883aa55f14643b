package dev.orm.benchmarks.generated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A column of a generated class beside its key. Types come in turns, so that classes of any size are mixed alike. */
record Column(int number) {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Kind[] KINDS = Kind.values();

    /** A type in Java and in the database, and how a value is read and bound by hand: the place comes first, then what is bound. */
    private enum Kind {
        TEXT("String", "varchar(40)", "row.getString(%d)", "insert.setString(%d, %s)"),
        INT("int", "int", "row.getInt(%d)", "insert.setInt(%d, %s)"),
        DECIMAL("BigDecimal", "numeric(12, 2)", "row.getBigDecimal(%d)", "insert.setBigDecimal(%d, %s)"),
        INSTANT(
                "Instant",
                "timestamp with time zone",
                "row.getObject(%d, OffsetDateTime.class).toInstant()",
                "insert.setObject(%d, %s.atOffset(ZoneOffset.UTC))"),
        BOOLEAN("boolean", "boolean", "row.getBoolean(%d)", "insert.setBoolean(%d, %s)");

        private final String javaType;
        private final String sqlType;
        private final String reading;
        private final String binding;

        Kind(String javaType, String sqlType, String reading, String binding) {
            this.javaType = javaType;
            this.sqlType = sqlType;
            this.reading = reading;
            this.binding = binding;
        }
    }

    /** So many columns. */
    static List<Column> list(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Column::new).toList();
    }

    /** What the row of a key holds: the key, and a value for each column. */
    static List<Object> values(List<Column> columns, long key) {
        List<Object> values = new ArrayList<>(List.of(key));
        columns.forEach(column -> values.add(column.value(key)));
        return values;
    }

    private Object value(long key) {
        return switch (kind()) {
            case TEXT -> "Text " + number + " of row " + key;
            case INT -> (int) key * 31 + number;
            case DECIMAL -> BigDecimal.valueOf(key * 100 + number, 2);
            case INSTANT -> START.plusSeconds(key * 3_600 + number);
            case BOOLEAN -> (key + number) % 3 == 0;
        };
    }

    private Kind kind() {
        return KINDS[(number - 1) % KINDS.length];
    }

    /** The name of the column, and of the attribute. */
    String name() {
        return "c" + number;
    }

    String javaType() {
        return kind().javaType;
    }

    String definition() {
        return name() + " " + kind().sqlType + " not null";
    }

    /** The expression that reads it by its place in a result. */
    String reading(int place) {
        return kind().reading.formatted(place);
    }

    /** The expression that binds another one. */
    String binding(int place, String expression) {
        return kind().binding.formatted(place, expression);
    }
}
