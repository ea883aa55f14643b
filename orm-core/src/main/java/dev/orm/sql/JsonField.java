package dev.orm.sql;

import dev.orm.type.TextCharacters;

/** The member of an object. */
record JsonField(Expression<?> json, String key) implements Fragment {

    static JsonField of(Expression<?> json, String key) {
        Values.require(json, "get", key);
        if (!TextCharacters.areStorable(key)) {
            throw new IllegalArgumentException(
                    "get(key) of " + json
                            + ": the key holds NUL or half of a surrogate pair, so no JSON in a database has it; take the key from where it is whole");
        }
        return new JsonField(json, key);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.jsonField(json, key);
    }
}
