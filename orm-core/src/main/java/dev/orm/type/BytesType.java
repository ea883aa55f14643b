package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes, compared by content. */
record BytesType() implements SqlType<byte[]> {

    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.VARBINARY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
        statement.setBytes(index, value);
    }

    @Override
    public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
        return row.getBytes(index);
    }

    @Override
    public Object toJdbc(byte[] value) {
        return value;
    }

    @Override
    public boolean sameValue(byte[] a, byte[] b) {
        return Arrays.equals(a, b);
    }

    @Override
    public byte[] copy(byte[] value) {
        return value.clone();
    }

    @Override
    public String toString() {
        return "byte[]";
    }
}
