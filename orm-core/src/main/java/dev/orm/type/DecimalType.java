package dev.orm.type;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Exact decimal numbers; 1.0 and 1.00 are the same value. */
record DecimalType() implements SqlType<BigDecimal> {

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
}
