package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs in a column of the database's own UUID type. JDBC has no number for it: {@code OTHER} is what the drivers agree
 * on.
 */
record UuidType() implements SqlType<UUID> {

    @Override
    public Class<UUID> javaType() {
        return UUID.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.OTHER;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.UUID;
    }

    @Override
    public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.OTHER, "uuid");
    }

    @Override
    public @Nullable UUID read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, UUID.class);
    }

    @Override
    public Object toJdbc(UUID value) {
        return value;
    }

    @Override
    public String toString() {
        return "UUID";
    }
}
