package dev.orm.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the roots of the sources that items are made of, outside of sub-queries. */
final class SourceSearch extends SqlVisitor {

    private final Set<Source> roots = new LinkedHashSet<>();
    private int depth;

    private SourceSearch() {}

    static Set<Source> roots(List<Selectable<?>> items) {
        SourceSearch search = new SourceSearch();
        for (Selectable<?> item : items) {
            if (item instanceof Source source) {
                search.add(source);
            }
            search.item(item);
        }
        return search.roots;
    }

    private void add(Source source) {
        Source root = source;
        for (Source parent = source.parent(); parent != null; parent = parent.parent()) {
            root = parent;
        }
        roots.add(root);
    }

    @Override
    public SqlWriter column(Source source, String attribute) {
        if (depth == 0) {
            add(source);
        }
        return this;
    }

    @Override
    public SqlWriter beginSelect(List<? extends Source> sources, List<Join> joins) {
        depth++;
        return this;
    }

    @Override
    public SqlWriter endSelect() {
        depth--;
        return this;
    }
}
