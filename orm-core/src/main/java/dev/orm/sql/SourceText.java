package dev.orm.sql;

/** A text that yields the rows of a source, by the names of its columns; made by {@link UnsafeSql#inPlaceOf}. */
public final class SourceText extends SourceForm {

    private final UnsafeSql text;

    SourceText(Source source, UnsafeSql text) {
        super(source);
        this.text = text;
    }

    @Override
    public boolean writeBody(SqlWriter writer) {
        text.writeTo(writer);
        return true;
    }

    @Override
    public void writeSuffix(SqlWriter writer) {}
}
