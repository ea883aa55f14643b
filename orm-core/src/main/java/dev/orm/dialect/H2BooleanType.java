package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Truth that is read from a column of another type only where it is one: H2 takes each number but 0 for true. */
record H2BooleanType(SqlType<Boolean> type) implements DelegatingType<Boolean> {

    @Override
    public @Nullable Boolean read(ResultSet row, int index) throws SQLException {
        Object stored = row.getObject(index);
        if (stored instanceof Number number && number.doubleValue() != 0 && number.doubleValue() != 1) {
            throw new UnreadableValueException("A value read as a boolean is neither 0 nor 1", null);
        }
        return stored == null ? null : stored instanceof Boolean value ? value : (Boolean) row.getBoolean(index);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
