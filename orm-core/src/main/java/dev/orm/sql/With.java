package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** Common table expressions, to be declared before a statement that reads them. An immutable value. */
public final class With {

    private final List<Cte> ctes;

    private With(List<Cte> ctes) {
        this.ctes = ctes;
    }

    static With of(Cte... ctes) {
        if (ctes.length == 0) {
            throw new IllegalArgumentException("with() needs at least one common table expression; see cte(...)");
        }
        return new With(merged(List.of(), List.of(ctes)));
    }

    /** The select with these declared before it, in front of those it declares itself. */
    public <R, S extends TypedSelect<R, S>> S then(TypedSelect<R, S> select) {
        return select.with(select.parts.with(select.parts.extras().before(ctes)));
    }

    /** The select with these declared before it, in front of those it declares itself. */
    public <R> Select<R> then(Select<R> select) {
        TypedSelect<R, ?> typed = (TypedSelect<R, ?>) select;
        return typed.with(typed.parts.with(typed.parts.extras().before(ctes)));
    }

    /** The change with these declared before it. */
    public Change then(Change change) {
        return new ChangeWithCtes(ctes, change);
    }

    static List<Cte> merged(List<Cte> first, List<Cte> more) {
        List<Cte> all = new ArrayList<>(first);
        for (Cte cte : more) {
            if (cte.alias() != null) {
                throw new IllegalArgumentException("with(" + cte + "): declare the common table expression "
                        + cte.name() + " itself; its alias belongs into FROM");
            }
            if (!all.contains(cte)) {
                requireFreeName(all, cte);
                all.add(cte);
            }
        }
        return List.copyOf(all);
    }

    private static void requireFreeName(List<Cte> ctes, Cte added) {
        for (Cte cte : ctes) {
            if (cte.name().equalsIgnoreCase(added.name())) {
                throw new IllegalArgumentException("Two common table expressions of one statement are named "
                        + added.name() + "; give one of them another name");
            }
        }
    }
}
