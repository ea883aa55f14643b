package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.type.DelegatingType;
import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import dev.orm.type.TypeAdapter;
import dev.orm.type.TypeCategory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type that refuses text longer than its column: databases store it, cut blanks off its end, or do not say which column it was. */
record LimitedText<T>(SqlType<T> type, int length, Dialect dialect) implements DelegatingType<T> {

    static <T> SqlType<T> of(SqlType<T> adapted, Column column, Dialect dialect) {
        return isLimited(adapted, column) ? adapted.adaptedBy(new Limit(column.length(), dialect)) : adapted;
    }

    /** Of a definition of its own, and of what SQL makes of a value, the length is not known here. */
    private static boolean isLimited(SqlType<?> type, Column column) {
        return column.limitsLength()
                && isText(type)
                && column.unsafeDefinition() == null
                && column.namedType() == null
                && type.written("").isEmpty();
    }

    private static boolean isText(SqlType<?> type) {
        return type.category() == TypeCategory.BASIC
                && switch (type.jdbcType()) {
                    case CHAR, VARCHAR, NCHAR, NVARCHAR -> true;
                    default -> false;
                };
    }

    /** Limits what is stored, so that a converter need not be asked twice. */
    private record Limit(int length, Dialect dialect) implements TypeAdapter {

        @Override
        public <T> SqlType<T> adapt(SqlType<T> type) {
            return new LimitedText<>(type, length, dialect);
        }
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        check(value instanceof String ? value : type.toJdbc(value));
        type.bind(statement, index, value);
    }

    @Override
    public @Nullable Object toJdbc(T value) throws SQLException {
        Object jdbc = type.toJdbc(value);
        check(jdbc);
        return jdbc;
    }

    private void check(@Nullable Object value) throws RefusedValueException {
        if (value instanceof String text && text.length() > length && dialect.length(text) > length) {
            throw new RefusedValueException(
                    "The text is " + dialect.length(text) + " characters long, and the column takes " + length
                            + "; shorten it before saving, or declare a greater length",
                    "22001");
        }
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
