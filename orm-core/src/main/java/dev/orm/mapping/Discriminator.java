package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The column that tells of which class of a hierarchy a row is, and the value of each class.
 *
 * <p>Immutable and thread-safe.
 */
public final class Discriminator {

    /** The path under which statements write the column, which is no attribute. */
    public static final String PATH = "(class)";

    private final Column column;
    private final SqlType<Object> type;
    private final Map<Object, EntityMapping<?>> classes;

    @SuppressWarnings("unchecked") // values are read and written by the type of the column alone
    Discriminator(Column column, Map<Object, EntityMapping<?>> classes) {
        this.column = column;
        this.type = (SqlType<Object>) column.type();
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /** The column, one of the root's table. */
    public Column column() {
        return column;
    }

    /** How its values are bound and read. */
    public SqlType<Object> type() {
        return type;
    }

    /** The class that a value stands for; null if it stands for none. */
    public @Nullable EntityMapping<?> classOf(Object value) {
        return classes.get(value);
    }

    /**
     * The value of a class.
     *
     * @throws IllegalArgumentException if it is abstract or of another hierarchy
     */
    public Object valueOf(EntityMapping<?> entity) {
        for (Map.Entry<Object, EntityMapping<?>> entry : classes.entrySet()) {
            if (entry.getValue() == entity) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException(entity.name() + " has no value in the column " + column.name());
    }

    /** All values that stand for a class. */
    public Collection<Object> values() {
        return classes.keySet();
    }
}
