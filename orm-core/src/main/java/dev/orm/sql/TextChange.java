package dev.orm.sql;

/**
 * A statement given as text that changes something and yields the number of rows it touched; made by {@link UnsafeSql#change()}. An immutable
 * value.
 */
public final class TextChange implements Statement<Long> {

    private final UnsafeSql text;

    TextChange(UnsafeSql text) {
        this.text = text;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        text.writePlain(writer);
    }

    /** The text with its parameters as they were given. */
    @Override
    public String toString() {
        return text.toString();
    }
}
