package dev.orm.spring.repository.query;

import dev.orm.sql.UnsafeSql;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import dev.orm.type.UntypedNull;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ObjectUtils;

/**
 * A parameter of an SQL text and what kind of values it takes.
 *
 * @param name its name in the text
 * @param type the type of a value, or of each in a list; null where only the value tells it
 * @param list whether it is a list
 */
record TextArgument(String name, @Nullable SqlType<?> type, boolean list) {

    /** The same parameter, whose values are of a type. */
    TextArgument of(SqlType<?> known) {
        return new TextArgument(name, known, list);
    }

    /** What is used for describing a text, which runs nothing. */
    UnsafeSql bindNothing(UnsafeSql sql) {
        SqlType<?> element = type == null ? SqlTypes.STRING : type;
        return list ? sql.bindAll(name, element, List.of()) : bindNull(sql);
    }

    private UnsafeSql bindNull(UnsafeSql sql) {
        return type == null ? sql.bind(name, UntypedNull.TYPE, null) : sql.bind(name, type, null);
    }

    UnsafeSql bind(UnsafeSql sql, @Nullable Object value) {
        if (list || value instanceof Collection<?> || value instanceof Object[]) {
            return bindAll(sql, value);
        }
        return value == null ? bindNull(sql) : sql.bind(name, typeOf(value), value);
    }

    private UnsafeSql bindAll(UnsafeSql sql, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "The list for :" + name + " is null; an empty one stands for no values, and nothing is in it");
        }
        List<Object> values = value instanceof Collection<?> collection
                ? List.copyOf(collection)
                : Arrays.asList(ObjectUtils.toObjectArray(value));
        if (values.isEmpty() && type == null) {
            throw new IllegalArgumentException(
                    "The list for :" + name
                            + " is empty, and nothing tells the type of its values: declare a parameter such as Collection<Long>");
        }
        return sql.bindAll(name, typeOf(values.isEmpty() ? "" : values.get(0)), values);
    }

    /** The declared type, else that of the value's class. */
    @SuppressWarnings("unchecked")
    private SqlType<Object> typeOf(Object value) {
        if (type != null) {
            return (SqlType<Object>) type;
        }
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return (SqlType<Object>) SqlTypes.of(javaType);
    }
}
