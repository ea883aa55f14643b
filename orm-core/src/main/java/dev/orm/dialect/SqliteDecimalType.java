package dev.orm.dialect;

import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers kept as floating ones, which hold 15 significant digits of every decimal number as they are: what has more is refused,
 * and what SQLite computes is rounded to as many. So they compare, sort and add up as numbers.
 *
 * @param scale how many digits behind the point are given at least, zeros if need be
 */
record SqliteDecimalType(int scale) implements SqlType<BigDecimal> {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

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
        statement.setDouble(index, required(value).doubleValue());
    }

    private static BigDecimal required(BigDecimal value) throws SQLException {
        if (!fits(value)) {
            throw new RefusedValueException(
                    "SQLite keeps " + DIGITS.getPrecision()
                            + " significant digits of a decimal number, and this one has "
                            + value.stripTrailingZeros().precision()
                            + ": round it, or store it as text through a converter",
                    "22003");
        }
        return value;
    }

    static boolean fits(BigDecimal value) {
        double number = value.doubleValue();
        return !Double.isInfinite(number) && rounded(number).compareTo(value) == 0;
    }

    private static BigDecimal rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value == null) {
            return null;
        }
        if (value instanceof Double number && !number.isInfinite()) {
            return scaled(rounded(number));
        }
        try {
            return scaled(new BigDecimal(value.toString()));
        } catch (NumberFormatException e) {
            throw new UnreadableValueException("A value read as a decimal number is none", null);
        }
    }

    private BigDecimal scaled(BigDecimal number) {
        return number.scale() < scale ? number.setScale(scale) : number;
    }

    @Override
    public Object toJdbc(BigDecimal value) throws SQLException {
        return required(value);
    }

    @Override
    public boolean sameValue(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    @Override
    public String toString() {
        return "BigDecimal as a floating number";
    }
}
