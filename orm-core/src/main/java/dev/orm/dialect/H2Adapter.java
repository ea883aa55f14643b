package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.TypeAdapter;
import dev.orm.type.TypeCategory;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds JSON as bytes, because H2 takes text for a JSON string, and reads as booleans only what are some. */
final class H2Adapter implements TypeAdapter {

    static final TypeAdapter INSTANCE = new H2Adapter();

    private static final SqlType<Boolean> BOOLEAN = new H2BooleanType(SqlTypes.BOOLEAN);

    private H2Adapter() {}

    @Override
    @SuppressWarnings("unchecked") // it reads what the type does
    public <T> SqlType<T> adapt(SqlType<T> type) {
        if (type == SqlTypes.BOOLEAN) {
            return (SqlType<T>) BOOLEAN;
        }
        return type.category() == TypeCategory.JSON ? new Json<>(type) : type;
    }

    private record Json<T>(SqlType<T> type) implements DelegatingType<T> {

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setBytes(index, toJdbc(value));
        }

        @Override
        public byte @Nullable [] toJdbc(T value) throws SQLException {
            Object json = type.toJdbc(value);
            return json == null ? null : json.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return type.toString();
        }
    }
}
