package dev.orm.type;

/** Gives types the form in which a database binds and reads them. Implementations are stateless and thread-safe. */
@FunctionalInterface
public interface TypeAdapter {

    /** The type in the form of the database; the type itself where nothing differs. */
    <T> SqlType<T> adapt(SqlType<T> type);
}
