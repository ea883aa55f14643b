package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Values that go to PostgreSQL as text of no type, so that it takes the type of what they are assigned to or compared with. */
record PostgresTextType<T>(SqlType<T> type) implements DelegatingType<T> {

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        Object jdbc = type.toJdbc(value);
        statement.setObject(index, jdbc == null ? null : PostgresText.of(jdbc), Types.OTHER);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.OTHER);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
