package dev.orm.sql.render;

import dev.orm.sql.DerivedSource;
import dev.orm.sql.Feature;
import dev.orm.sql.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the sources that a statement computes itself, beside those of its tables. */
final class DerivedNames implements Names {

    private static final Set<String> TRUTH_VALUES = Set.of("true", "false");

    private final Names tables;
    private final SqlSpelling spelling;

    DerivedNames(Names tables, SqlSpelling spelling) {
        this.tables = tables;
        this.spelling = spelling;
    }

    @Override
    public String table(Source source) {
        return source instanceof DerivedSource derived ? spelling.quote(derived.name()) : tables.table(source);
    }

    @Override
    public String ownTable(Source target) {
        return target instanceof DerivedSource ? table(target) : tables.ownTable(target);
    }

    @Override
    public ResolvedColumn column(Source source, String attribute) {
        return source instanceof DerivedSource derived ? column(derived, attribute) : tables.column(source, attribute);
    }

    private ResolvedColumn column(DerivedSource source, String label) {
        if (TRUTH_VALUES.contains(label.toLowerCase(Locale.ROOT))) {
            spelling.require(Feature.TRUTH_LABELS);
        }
        return new ResolvedColumn(source, spelling.quote(label), source.type(label));
    }

    @Override
    public void requireWritable(Source source, String attribute) {
        tables.requireWritable(source, attribute);
    }

    @Override
    public List<ResolvedColumn> selection(Source entity) {
        return tables.selection(entity);
    }

    @Override
    public @Nullable String restriction(Source source, String alias) {
        return source instanceof DerivedSource ? null : tables.restriction(source, alias);
    }

    @Override
    public List<SourceCriterion> criteria(Source source) {
        return source instanceof DerivedSource ? List.of() : tables.criteria(source);
    }

    @Override
    public boolean isLink(Source source) {
        return tables.isLink(source);
    }

    @Override
    public ClassTest isA(Source narrowed) {
        return tables.isA(narrowed);
    }

    @Override
    public List<Source> parts(Source source) {
        return source instanceof DerivedSource ? List.of() : tables.parts(source);
    }

    @Override
    public @Nullable PathJoin pathJoin(Source source) {
        return source instanceof DerivedSource ? null : tables.pathJoin(source);
    }

    @Override
    public List<String> constraint(Source source, String name) {
        return tables.constraint(source, name);
    }

    @Override
    public List<ForeignKeyJoin> foreignKeys(Source left, Source right) {
        return left instanceof DerivedSource || right instanceof DerivedSource
                ? List.of()
                : tables.foreignKeys(left, right);
    }
}
