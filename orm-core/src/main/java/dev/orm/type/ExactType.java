package dev.orm.type;

/** A type whose columns have the type that its name says, on every database. */
record ExactType<T>(String typeName, SqlType<T> type) implements DelegatingType<T> {

    @Override
    public TypeCategory category() {
        return TypeCategory.NAMED;
    }

    @Override
    public String toString() {
        return type + " as " + typeName;
    }
}
