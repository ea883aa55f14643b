package dev.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a statement that has a name in WITH and is read like a table, made by {@link Sql#cte} and
 * {@link Sql#recursive} and declared by {@link Sql#with}. An immutable value.
 */
public final class Cte extends DerivedSource {

    /** Whether the database computes it once, as a table of its own. */
    public enum Materialization {
        /** As the database sees fit. */
        UNSPECIFIED(""),
        MATERIALIZED("materialized "),
        NOT_MATERIALIZED("not materialized ");

        private final String text;

        Materialization(String text) {
            this.text = text;
        }
    }

    private final String name;
    private final Statement<?> body;
    private final @Nullable Feature recursion;
    private final Materialization materialization;

    private Cte(
            String name,
            DerivedColumns columns,
            @Nullable Feature recursion,
            Function<Cte, ? extends Statement<?>> body) {
        super(null, columns);
        this.name = name;
        this.recursion = recursion;
        this.materialization = Materialization.UNSPECIFIED;
        this.body = body.apply(this);
    }

    private Cte(@Nullable String alias, Materialization materialization, Cte other) {
        super(alias, other);
        this.name = other.name;
        this.recursion = other.recursion;
        this.materialization = materialization;
        this.body = other.body;
    }

    /** A name for a statement that yields these items. */
    static Cte of(String name, List<? extends Selectable<?>> items, Statement<?> body) {
        Labels.check(name);
        return new Cte(name, DerivedColumns.of("The common table expression " + name, items), null, self -> body);
    }

    /** A name for a statement that reads what it has yielded before. */
    static Cte recursive(
            String name, List<? extends Selectable<?>> items, Feature kind, Function<Cte, Select<?>> body) {
        Labels.check(name);
        return new Cte(name, DerivedColumns.of("The common table expression " + name, items), kind, body);
    }

    /** The same under an alias, to be read beside this one. */
    public Cte as(String alias) {
        return new Cte(alias, materialization, this);
    }

    /** The same, computed once as a table of its own. */
    public Cte materialized() {
        return new Cte(alias(), Materialization.MATERIALIZED, this);
    }

    /** The same, computed as part of the statement that reads it. */
    public Cte notMaterialized() {
        return new Cte(alias(), Materialization.NOT_MATERIALIZED, this);
    }

    @Override
    public String name() {
        return name;
    }

    /** Whether it reads itself. */
    public boolean isRecursive() {
        return recursion != null;
    }

    /** Whether the database computes it once. */
    public Materialization materialization() {
        return materialization;
    }

    /** Whether it changes rows when the statement is executed, whether it is read or not. */
    public boolean isChange() {
        return !(body instanceof Select<?>);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.reference(this);
    }

    /** Its declaration in WITH, behind the name and the columns. */
    public void writeDeclaration(SqlWriter writer) {
        writer.sql(" as ");
        if (materialization != Materialization.UNSPECIFIED) {
            writer.require(Feature.CTE_MATERIALIZATION).sql(materialization.text);
        }
        if (recursion != null) {
            writer.require(recursion);
        }
        if (isChange()) {
            writer.require(Feature.CHANGE_IN_CTE);
        }
        writer.sql("(");
        body.writeTo(writer);
        writer.sql(")");
    }
}
