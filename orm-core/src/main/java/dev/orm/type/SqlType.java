package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds and reads the values of one column: the pair of a Java type and the SQL type it is stored as.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 *
 * @param <T> the Java type of a value
 */
public interface SqlType<T> {

    /** The class of the values; never a primitive class. */
    Class<T> javaType();

    /** The standard SQL type behind it, from which a dialect derives column definitions and array element names. */
    JDBCType jdbcType();

    /** What kind of values these are. */
    default TypeCategory category() {
        return TypeCategory.BASIC;
    }

    /** The name by which databases know the type, written as it is; null where each dialect names it by its kind. */
    default @Nullable String typeName() {
        return null;
    }

    /** The texts that are stored for the constants of an enum, in their order; empty for other types. */
    default List<String> constants() {
        return List.of();
    }

    /** The type of the elements of an array or of the bounds of a range; null for other types. */
    default @Nullable SqlType<?> element() {
        return null;
    }

    /**
     * Sets a parameter to a value.
     *
     * @throws SQLException if the driver refuses the value, or if it could not be stored without damage
     */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Sets a parameter to SQL NULL. */
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType().getVendorTypeNumber());
    }

    /** Reads a column of the current row; null for SQL NULL. */
    @Nullable
    T read(ResultSet row, int index) throws SQLException;

    /**
     * The value as a driver wants it inside an array: a string, number, boolean, byte array, UUID or {@code java.time}
     * value. Null where a converter stores NULL.
     *
     * @throws SQLException if the value could not be stored without damage
     */
    @Nullable
    Object toJdbc(T value) throws SQLException;

    /** Whether two values are the same to the database: a change from one to the other needs no update. */
    default boolean sameValue(T a, T b) {
        return a.equals(b);
    }

    /** A copy that later changes of the value do not reach; immutable values are their own copy. */
    default T copy(T value) {
        return value;
    }

    /**
     * The SQL of a value that is written or compared.
     *
     * @param parameter the text of the parameter
     */
    default String written(String parameter) {
        return parameter;
    }

    /**
     * The SQL of a value in a select list.
     *
     * @param expression the text that stands for the value everywhere else
     */
    default String selected(String expression) {
        return expression;
    }

    /** This type in the form in which a database binds and reads it; types made of others adapt those. */
    default SqlType<T> adaptedBy(TypeAdapter adapter) {
        return adapter.adapt(this);
    }

    /** The type that stands in for this one on a database. */
    default SqlType<T> on(String database) {
        return this;
    }

    /**
     * This type with another in its place on one database: there the other one says what the column is in DDL, how values are bound and
     * read, and which SQL stands around them; the Java side, such as the class of the values and what the expressions of a column offer,
     * stays that of this type.
     *
     * @param database the name of the dialect, such as {@code H2}
     * @throws IllegalArgumentException if the other type has variants itself
     */
    default SqlType<T> variant(String database, SqlType<T> other) {
        return new VariantType<>(this, Map.of(database, other));
    }
}
