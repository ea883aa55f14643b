package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.Array;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of values bound as one array; how it is bound differs between databases. */
sealed interface ArrayType extends SqlType<Object[]> permits H2ArrayType, PostgresArrayType, SqliteListType {

    @Override
    default Class<Object[]> javaType() {
        return Object[].class;
    }

    @Override
    default JDBCType jdbcType() {
        return JDBCType.ARRAY;
    }

    @Override
    default Object @Nullable [] read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        try {
            return (Object[]) array.getArray();
        } finally {
            array.free();
        }
    }

    @Override
    default Object toJdbc(Object[] value) {
        return value;
    }

    @Override
    default boolean sameValue(Object[] a, Object[] b) {
        return Arrays.deepEquals(a, b);
    }
}
