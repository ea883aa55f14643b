package dev.orm.conformance;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.DialectProvider;
import dev.orm.dialect.ErrorClass;
import dev.orm.dialect.IdentifierQuoting;
import dev.orm.dialect.ValueLimits;
import dev.orm.dialect.Violation;
import dev.orm.dialect.WriteRules;
import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.Identifier;
import dev.orm.schema.Sequence;
import dev.orm.sql.Feature;
import dev.orm.sql.RowLock;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.render.BoundSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeCategory;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A dialect of a database that is not built in, HSQLDB, as somebody else would write it. */
public final class HsqlDialect implements Dialect {

    private static final Pattern CONSTRAINT = Pattern.compile("; (\\S+) table: ");
    private static final Set<Feature> FEATURES = Set.of(Feature.DERIVED_COLUMN_NAMES);
    private static final Set<DdlFeature> DDL_FEATURES =
            Set.of(DdlFeature.SCHEMAS, DdlFeature.SEQUENCES, DdlFeature.ADD_CONSTRAINT);

    private static final Set<String> RESERVED =
            Set.of("select", "user", "order", "group", "table", "value", "true", "false", "rowid", "at", "by", "end");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private final WriteRules writes = WriteRules.plain(this);
    private final IdentifierQuoting quoting = new IdentifierQuoting(RESERVED, true, 128);

    /** Finds the dialect by the product's name. */
    public static final class Provider implements DialectProvider {

        @Override
        public @Nullable Dialect dialect(DatabaseMetaData database) throws SQLException {
            return database.getDatabaseProductName().startsWith("HSQL") ? new HsqlDialect() : null;
        }
    }

    @Override
    public String name() {
        return "HSQLDB";
    }

    @Override
    public boolean supports(Feature feature) {
        return FEATURES.contains(feature);
    }

    @Override
    public boolean supports(DdlFeature feature) {
        return DDL_FEATURES.contains(feature);
    }

    @Override
    public String quote(Identifier identifier) {
        return quoting.quote(identifier);
    }

    @Override
    public String catalogName(Identifier identifier) {
        return quoting.catalogName(identifier);
    }

    @Override
    public String columnType(Column column) {
        return column.unsafeDefinition() == null ? type(column.type(), column) : column.unsafeDefinition();
    }

    private static String type(SqlType<?> type, Column column) {
        if (type.category() == TypeCategory.UUID) {
            return "uuid";
        }
        if (type.category() != TypeCategory.BASIC) {
            throw new IllegalArgumentException("HSQLDB has no type for column " + column.name() + " of " + type);
        }
        return switch (type.jdbcType()) {
            case BOOLEAN, BIT -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL, FLOAT, DOUBLE -> "double";
            case DECIMAL, NUMERIC ->
                column.precision() == 0
                        ? "decimal(38, 10)"
                        : "decimal(" + column.precision() + ", " + column.scale() + ')';
            case CHAR, VARCHAR -> "varchar(" + (column.length() == 0 ? 32_672 : column.length()) + ')';
            case BINARY, VARBINARY -> "varbinary(" + (column.length() == 0 ? 32_672 : column.length()) + ')';
            case DATE -> "date";
            case TIME -> "time(9)";
            case TIMESTAMP -> "timestamp(9)";
            case TIMESTAMP_WITH_TIMEZONE -> "timestamp(9) with time zone";
            default ->
                throw new IllegalArgumentException("HSQLDB has no type for column " + column.name() + " of " + type);
        };
    }

    @Override
    public String parameter(SqlType<?> type) {
        return "cast(? as " + castName(type) + ')';
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return new ListType<>(element);
    }

    /** A list of values, bound as an array of texts: arrays of other types lose digits on the way. */
    private record ListType<T>(SqlType<T> element) implements SqlType<Object[]> {

        @Override
        public Class<Object[]> javaType() {
            return Object[].class;
        }

        @Override
        public JDBCType jdbcType() {
            return JDBCType.ARRAY;
        }

        @Override
        @SuppressWarnings("unchecked") // a list holds values of its element's type
        public void bind(PreparedStatement statement, int index, Object[] values) throws SQLException {
            @Nullable Object[] texts = new Object[values.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(element.toJdbc((T) values[i]));
            }
            statement.setArray(index, statement.getConnection().createArrayOf("VARCHAR", texts));
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof LocalTime time) {
                return TIME.format(time);
            }
            if (value instanceof LocalDateTime time) {
                return time.toLocalDate() + " " + TIME.format(time);
            }
            if (value instanceof OffsetDateTime time) {
                return text(time.toLocalDateTime()) + OFFSET.format(time);
            }
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof Float number ? Double.toString(number) : value == null ? null : value.toString();
        }

        @Override
        public Object @Nullable [] read(ResultSet row, int index) throws SQLException {
            Array array = row.getArray(index);
            return array == null ? null : (Object[]) array.getArray();
        }

        @Override
        public Object toJdbc(Object[] value) {
            return value;
        }
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        List<String> names =
                IntStream.range(0, operands.size()).mapToObj(i -> "c" + i).toList();
        String values = IntStream.range(0, operands.size())
                .mapToObj(i -> "cast(" + names.get(i) + " as " + castName(types.get(i)) + ')')
                .collect(Collectors.joining(", "));
        String arrays =
                String.join(", ", Collections.nCopies(operands.size(), "cast(? as varchar(32672) array[1000000])"));
        return '(' + String.join(", ", operands) + (negated ? ") not in" : ") in") + " (select " + values
                + " from unnest(" + arrays + ") as v(" + String.join(", ", names) + "))";
    }

    @Override
    public String lock(RowLock lock, List<String> aliases) {
        throw new UnsupportedSqlException("A row lock", name(), "compare a version");
    }

    /** The driver counts days before 1582 by another calendar. */
    @Override
    public ValueLimits limits() {
        ValueLimits none = ValueLimits.NONE;
        return new ValueLimits(
                none.secondDigits(),
                LocalDate.of(1582, 10, 15),
                LocalDate.of(9999, 12, 31),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59),
                none.integerDigits(),
                none.scale(),
                none.longest(),
                false);
    }

    @Override
    public WriteRules writes() {
        return writes;
    }

    @Override
    public BoundSql nextValues(Sequence sequence, int count) {
        return new BoundSql(
                "select next value for " + quote(sequence) + " from unnest(sequence_array(1, cast(? as integer), 1))",
                List.of(SqlTypes.INTEGER),
                new Object[] {count});
    }

    @Override
    public String catalogQuery() {
        return "select case table_type when 'VIEW' then 'VIEW' else 'TABLE' end, table_schema, table_name, table_schema = current_schema"
                + " from information_schema.tables where table_schema not in ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')"
                + " union all select 'SEQUENCE', sequence_schema, sequence_name, sequence_schema = current_schema"
                + " from information_schema.sequences"
                + " union all select 'INDEX', table_schem, index_name, table_schem = current_schema from information_schema.system_indexinfo"
                + " union all select 'SCHEMA', cast(null as varchar(10)), schema_name, true from information_schema.schemata";
    }

    @Override
    public ErrorClass classify(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "23505" -> ErrorClass.DUPLICATE_KEY;
            case "40001" -> ErrorClass.SERIALIZATION;
            case "25006" -> ErrorClass.READ_ONLY;
            default ->
                switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                    case "22", "23" -> ErrorClass.DATA_INTEGRITY;
                    case "42" -> ErrorClass.BAD_SQL;
                    case "08" -> ErrorClass.CONNECTION_LOST;
                    default -> ErrorClass.OTHER;
                };
        };
    }

    @Override
    public Violation violation(SQLException failure) {
        Matcher matcher = CONSTRAINT.matcher(failure.getMessage() == null ? "" : failure.getMessage());
        return Violation.ofConstraint(matcher.find() ? matcher.group(1) : null);
    }
}
