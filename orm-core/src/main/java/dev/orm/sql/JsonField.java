package dev.orm.sql;

/** The member of an object. */
record JsonField(Expression<?> json, String key) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.jsonField(json, key);
    }
}
