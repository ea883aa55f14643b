package dev.orm.sql;

/** A text that stands for a whole select. */
record TextBody(UnsafeSql text) implements SelectBody {

    @Override
    public void writeTo(SqlWriter writer, SelectParts select) {
        writer.result(select.items());
        text.writePlain(writer);
    }

    /** The text names its columns itself. */
    @Override
    public SelectBody labelled(DerivedColumns columns) {
        return this;
    }

    @Override
    public String what() {
        return "SQL given as text";
    }
}
