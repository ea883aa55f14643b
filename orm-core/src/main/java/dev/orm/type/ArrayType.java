package dev.orm.type;

import java.sql.Array;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, set or array of values in one column of an array type. The elements may be arrays in turn.
 *
 * @param <C> the list, set or array
 * @param <E> an element
 */
record ArrayType<C, E>(Class<C> javaType, SqlType<E> element, Elements<C, E> elements) implements SqlType<C> {

    @Override
    public JDBCType jdbcType() {
        return JDBCType.ARRAY;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.ARRAY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, C value) throws SQLException {
        statement.setObject(index, toJdbc(value));
    }

    @Override
    public @Nullable C read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        List<@Nullable E> read = read(array);
        try {
            return elements.of(read);
        } catch (IllegalStateException e) {
            throw ColumnLabel.unreadable(row, index, e);
        }
    }

    private List<@Nullable E> read(Array array) throws SQLException {
        List<@Nullable E> read = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                read.add(element.read(rows, 2));
            }
        } finally {
            array.free();
        }
        return read;
    }

    @Override
    public Object toJdbc(C value) throws SQLException {
        List<@Nullable E> list = elements.list(value);
        @Nullable Object[] jdbc = new Object[list.size()];
        for (int i = 0; i < jdbc.length; i++) {
            E each = list.get(i);
            jdbc[i] = each == null ? null : element.toJdbc(each);
        }
        return jdbc;
    }

    @Override
    public boolean sameValue(C a, C b) {
        List<@Nullable E> first = elements.list(a);
        List<@Nullable E> second = elements.list(b);
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!same(first.get(i), second.get(i))) {
                return elements.areUnordered() && a.equals(b);
            }
        }
        return true;
    }

    private boolean same(@Nullable E a, @Nullable E b) {
        return a == b || a != null && b != null && element.sameValue(a, b);
    }

    @Override
    public C copy(C value) {
        List<@Nullable E> copies = new ArrayList<>();
        for (E each : elements.list(value)) {
            copies.add(each == null ? null : element.copy(each));
        }
        return elements.of(copies);
    }

    @Override
    public SqlType<C> adaptedBy(TypeAdapter adapter) {
        return adapter.adapt(with(element.adaptedBy(adapter)));
    }

    @Override
    public SqlType<C> on(String database) {
        return with(element.on(database));
    }

    private SqlType<C> with(SqlType<E> other) {
        return other == element ? this : new ArrayType<>(javaType, other, elements);
    }

    @Override
    public String toString() {
        return javaType.isArray() ? element + "[]" : javaType.getSimpleName() + " of " + element;
    }
}
