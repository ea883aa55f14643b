package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** A select that stands in FROM, made by {@link Select#subquery} and {@link Select#lateral}. An immutable value. */
public final class Subquery extends DerivedSource {

    private final SelectParts select;
    private final boolean lateral;

    private Subquery(@Nullable String alias, DerivedColumns columns, SelectParts select, boolean lateral) {
        super(alias, columns);
        this.select = select;
        this.lateral = lateral;
    }

    private Subquery(String alias, Subquery other) {
        super(alias, other);
        this.select = other.select;
        this.lateral = other.lateral;
    }

    static Subquery of(SelectParts select, @Nullable String alias, boolean lateral) {
        DerivedColumns columns =
                DerivedColumns.of(alias == null ? "A sub-query" : "Sub-query " + alias, select.items());
        return new Subquery(alias, columns, select.labelled(columns), lateral);
    }

    /** The same sub-query under another alias, to be read beside this one. */
    public Subquery as(String alias) {
        return new Subquery(alias, this);
    }

    @Override
    public String name() {
        return "subquery";
    }

    @Override
    public boolean isLateral() {
        return lateral;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        if (lateral) {
            writer.require(Feature.LATERAL).sql("lateral ");
        }
        writer.sql("(");
        select.writeTo(writer);
        writer.sql(")");
    }
}
