package dev.orm.sql;

/**
 * A source of which FROM reads something else than all rows: a part of them, or what a text yields in its place. In the
 * rest of the statement the source itself is named.
 */
public abstract sealed class SourceForm implements Source permits TableSample, SourceText {

    private final Source source;

    SourceForm(Source source) {
        if (source instanceof DerivedSource || source instanceof SourceForm || source.parent() != null) {
            throw new IllegalArgumentException(
                    source + " is no table or entity by itself; name one that FROM reads by its own name");
        }
        this.source = source;
    }

    /** The source that is meant. */
    public final Source source() {
        return source;
    }

    /** The source that a source of FROM stands for. */
    public static Source plain(Source source) {
        return source instanceof SourceForm form ? form.source : source;
    }

    /** Writes what stands in place of the table; false where that is the table. */
    public abstract boolean writeBody(SqlWriter writer);

    /** Writes what stands behind the alias. */
    public abstract void writeSuffix(SqlWriter writer);

    @Override
    public final String toString() {
        return source.toString();
    }
}
