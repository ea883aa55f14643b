package dev.orm.type;

import java.util.List;

/** The texts of an enum type of the database. */
record NamedEnumText(String typeName, List<String> constants) implements DelegatingType<String> {

    @Override
    public SqlType<String> type() {
        return SqlTypes.STRING;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.ENUM;
    }

    @Override
    public String toString() {
        return "enum " + typeName;
    }
}
