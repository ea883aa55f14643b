package dev.orm.sql;

/** The member of an object. */
record JsonField(Expression<?> json, String key) implements Fragment {

    static JsonField of(Expression<?> json, String key) {
        Values.require(json, "get", key);
        boolean isStorable = key.indexOf(0) < 0 && key.codePoints().noneMatch(JsonField::isHalf);
        if (!isStorable) {
            throw new IllegalArgumentException(
                    "get(key) of " + json
                            + ": the key holds NUL or half of a surrogate pair, so no JSON in a database has it; take the key from where it is whole");
        }
        return new JsonField(json, key);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.jsonField(json, key);
    }
}
