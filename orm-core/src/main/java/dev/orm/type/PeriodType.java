package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Years, months and days, as text of ISO 8601 where the database has no type for them. Twelve months are a year. */
record PeriodType() implements SqlType<Period> {

    @Override
    public Class<Period> javaType() {
        return Period.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.VARCHAR;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.PERIOD;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Period value) throws SQLException {
        statement.setString(index, value.normalized().toString());
    }

    @Override
    public @Nullable Period read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        try {
            return text == null ? null : Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "The value in " + ColumnLabel.of(row, index) + " is no period such as P1Y2M3D", e);
        }
    }

    @Override
    public Period toJdbc(Period value) {
        return value;
    }

    @Override
    public boolean sameValue(Period a, Period b) {
        return a.toTotalMonths() == b.toTotalMonths() && a.getDays() == b.getDays();
    }

    @Override
    public String toString() {
        return "Period";
    }
}
