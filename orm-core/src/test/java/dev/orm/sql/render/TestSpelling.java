package dev.orm.sql.render;

import dev.orm.sql.LockMode;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spelling of H2, as far as the statements of the tests need it. */
public final class TestSpelling implements SqlSpelling {

    public static final TestSpelling H2 = new TestSpelling();

    @Override
    public String quote(String identifier) {
        return identifier.matches("[a-z][a-z0-9_]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public <T> SqlType<Object[]> arrayOf(SqlType<T> element) {
        return new ArrayType<>(element);
    }

    @Override
    public String in(List<String> operands, List<SqlType<?>> types, boolean negated) {
        if (operands.size() == 1) {
            return operands.get(0) + (negated ? " <> all(?)" : " = any(?)");
        }
        String row = "(" + String.join(", ", operands) + ")";
        String arrays = String.join(
                ", ",
                types.stream()
                        .map(type -> "cast(? as " + name(type) + " array)")
                        .toList());
        return row + (negated ? " not in" : " in") + " (select * from unnest(" + arrays + "))";
    }

    private static String name(SqlType<?> type) {
        return type.jdbcType() == JDBCType.VARCHAR ? "varchar" : type.jdbcType().getName();
    }

    @Override
    public String lock(LockMode mode, List<String> aliases) {
        return switch (mode) {
            case UPDATE, SHARE -> " for update";
            case UPDATE_NOWAIT -> " for update nowait";
            case UPDATE_SKIP_LOCKED -> " for update skip locked";
        };
    }

    private record ArrayType<T>(SqlType<T> element) implements SqlType<Object[]> {

        @Override
        public Class<Object[]> javaType() {
            return Object[].class;
        }

        @Override
        public JDBCType jdbcType() {
            return JDBCType.ARRAY;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void bind(PreparedStatement statement, int index, Object[] value) throws SQLException {
            Object[] elements = new Object[value.length];
            for (int i = 0; i < value.length; i++) {
                elements[i] = element.toJdbc((T) value[i]);
            }
            statement.setObject(index, elements);
        }

        @Override
        public Object @Nullable [] read(ResultSet row, int index) throws SQLException {
            return (Object[]) row.getArray(index).getArray();
        }

        @Override
        public Object toJdbc(Object[] value) {
            return value;
        }
    }
}
