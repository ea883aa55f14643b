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
            if (!all.contains(source)) {
                all.add(source);
            }
        }
        return new FromClause(List.copyOf(all), joins);
    }

    FromClause withJoin(Join join) {
        if (declared().contains(join.source())) {
            throw new IllegalArgumentException(
                    "join(" + join.source() + "): it is joined already; give the second one an alias by .as(\"name\")");
        }
        List<Join> all = new ArrayList<>(joins);
        all.add(join);
        return new FromClause(sources, List.copyOf(all));
    }

    private List<Source> declared() {
        if (joins.isEmpty()) {
            return sources;
        }
        List<Source> declared = new ArrayList<>(sources.size() + joins.size());
        declared.addAll(sources);
        for (Join join : joins) {
            declared.add(join.source());
        }
        return declared;
    }

    void writeTo(SqlWriter writer) {
        writer.from(sources);
        for (Join join : joins) {
            writer.join(join);
        }
        writer.endFrom();
    }
}
