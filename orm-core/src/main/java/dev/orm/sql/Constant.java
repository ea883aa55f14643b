package dev.orm.sql;

/** A condition decided when it was built, such as membership in an empty list. */
enum Constant implements Predicate {
    TRUE("1 = 1"),
    FALSE("1 = 0");

    private final String text;

    Constant(String text) {
        this.text = text;
    }

    static Constant of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
