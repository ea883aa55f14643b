package dev.orm.type;

import java.io.IOException;
import java.io.InputStream;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Bytes that go to the driver as a stream and come from it as one. */
record LargeBytesType() implements SqlType<LargeBytes> {

    @Override
    public Class<LargeBytes> javaType() {
        return LargeBytes.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.BLOB;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.LARGE;
    }

    /** The driver reads the stream while the statement is executed, and to its end. */
    @Override
    public void bind(PreparedStatement statement, int index, LargeBytes value) throws SQLException {
        if (value.length() > Integer.MAX_VALUE) {
            throw new RefusedValueException(
                    "There are " + value.length() + " bytes, more than the 2 GB that drivers take for one value",
                    RefusedValueException.OUT_OF_RANGE);
        }
        statement.setBinaryStream(index, new SentBytes(value), (int) value.length());
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, JDBCType.VARBINARY.getVendorTypeNumber());
    }

    @Override
    public @Nullable LargeBytes read(ResultSet row, int index) throws SQLException {
        try (InputStream stream = row.getBinaryStream(index)) {
            return stream == null ? null : Spool.of(stream);
        } catch (IOException e) {
            throw new IllegalStateException("The bytes in " + ColumnLabel.of(row, index) + " cannot be read", e);
        }
    }

    @Override
    public Object toJdbc(LargeBytes value) throws SQLException {
        try {
            return value.bytes();
        } catch (IOException e) {
            throw new RefusedValueException(
                    "The bytes cannot be read from their source", RefusedValueException.DATA_EXCEPTION, null, e);
        }
    }

    /** To compare the bytes themselves would read them all. */
    @Override
    public boolean sameValue(LargeBytes a, LargeBytes b) {
        return a == b;
    }

    @Override
    public String toString() {
        return "LargeBytes";
    }
}
