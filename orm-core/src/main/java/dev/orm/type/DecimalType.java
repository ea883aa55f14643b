package dev.orm.type;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimal numbers; 1.0 and 1.00 are the same value.
 *
 * @param scale how many digits behind the point the column keeps, for databases that do not give trailing zeros back; 0 where nothing is
 *     known of it
 */
public record DecimalType(int scale) implements SqlType<BigDecimal> {

    /** The type with the scale that a column says: of types that are made of others, the decimals they are stored as. */
    public static <T> SqlType<T> scaled(SqlType<T> type, int scale) {
        return type.adaptedBy(new Scale(scale));
    }

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.NUMERIC;
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
        return row.getBigDecimal(index);
    }

    @Override
    public Object toJdbc(BigDecimal value) {
        return value;
    }

    @Override
    public boolean sameValue(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    @Override
    public String toString() {
        return "BigDecimal";
    }

    private record Scale(int digits) implements TypeAdapter {

        @Override
        @SuppressWarnings("unchecked") // a decimal stays one
        public <T> SqlType<T> adapt(SqlType<T> type) {
            return type instanceof DecimalType decimal && decimal.scale != digits
                    ? (SqlType<T>) new DecimalType(digits)
                    : type;
        }
    }
}
