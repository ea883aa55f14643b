package dev.orm.type;

/** Gives types the form in which a database binds and reads them. Implementations are stateless and thread-safe. */
public interface TypeAdapter {

    /** The type in the form of the database; the type itself where nothing differs. */
    <T> SqlType<T> adapt(SqlType<T> type);

    /** Leaves every type as it is. */
    static TypeAdapter none() {
        return Unchanged.INSTANCE;
    }

    /** The adapter that adapts nothing. */
    enum Unchanged implements TypeAdapter {
        INSTANCE;

        @Override
        public <T> SqlType<T> adapt(SqlType<T> type) {
            return type;
        }
    }
}
