package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** Where rows come from. */
record FromClause(List<Source> sources, List<Join> joins) {

    static final FromClause EMPTY = new FromClause(List.of(), List.of());

    FromClause withSources(List<Source> more) {
        List<Source> all = new ArrayList<>(sources);
        for (Source source : more) {
            if (source.parent() != null) {
                throw new IllegalArgumentException("from(" + source
                        + "): a relation path is joined, not read by itself; use from(root).join(" + source + ")");
            }
            if (all.stream().map(SourceForm::plain).noneMatch(SourceForm.plain(source)::equals)) {
                all.add(source);
            }
        }
        return new FromClause(List.copyOf(all), joins);
    }

    /** The same, naming the sources that it would derive from these items. */
    FromClause orElse(List<Selectable<?>> items) {
        return sources.isEmpty()
                ? withSources(SourceSearch.roots(items).stream()
                        .filter(root -> !declares(root))
                        .toList())
                : this;
    }

    FromClause withJoin(String clause, Join join) {
        if (declares(join.source())) {
            throw new IllegalArgumentException(clause + "(" + join.source()
                    + "): it is joined already; give the second one an alias by .as(\"name\")");
        }
        return new FromClause(sources, Lists.with(joins, join));
    }

    private boolean declares(Source source) {
        for (int i = 0; i < joins.size(); i++) {
            if (joins.get(i).source().equals(source)) {
                return true;
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            if (SourceForm.plain(sources.get(i)).equals(source)) {
                return true;
            }
        }
        return false;
    }

    void writeTo(SqlWriter writer) {
        writer.from(sources);
        for (int i = 0; i < joins.size(); i++) {
            writer.join(joins.get(i));
        }
        writer.endFrom();
    }
}
