package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.Range;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ranges and lists of ranges, which PostgreSQL takes and gives as text. */
record PostgresRangeType<T>(SqlType<T> type, Function<String, Object> parser) implements DelegatingType<T> {

    static <T> SqlType<T> of(SqlType<T> type) {
        PostgresBounds<?> bounds = PostgresBounds.of(Objects.requireNonNull(type.element()));
        return new PostgresRangeType<>(type, type.category() == TypeCategory.RANGE ? bounds::range : bounds::ranges);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setObject(index, PostgresText.of(toJdbc(value)), Types.OTHER);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.OTHER);
    }

    @Override
    @SuppressWarnings("unchecked") // the parser makes what the category says
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : (T) parser.apply(text);
    }

    /** The text as PostgreSQL reads it. */
    @Override
    public Object toJdbc(T value) throws SQLException {
        return value instanceof Range<?> range ? PostgresBounds.text(range) : PostgresBounds.text((List<?>) value);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
