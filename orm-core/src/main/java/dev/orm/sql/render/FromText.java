package dev.orm.sql.render;

import dev.orm.sql.Clause;
import dev.orm.sql.Condition;
import dev.orm.sql.DerivedSource;
import dev.orm.sql.Feature;
import dev.orm.sql.Join;
import dev.orm.sql.RowLock;
import dev.orm.sql.Source;
import dev.orm.sql.SourceForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of FROM clauses. */
final class FromText {

    private final TextWriter text;
    private final Names names;
    private final SqlSpelling spelling;
    private final SourceScopes scopes;

    FromText(TextWriter text, Names names, SqlSpelling spelling, SourceScopes scopes) {
        this.text = text;
        this.names = names;
        this.spelling = spelling;
        this.scopes = scopes;
    }

    void begin(List<? extends Source> sources) {
        Scope scope = scopes.current();
        List<? extends Source> roots = sources.isEmpty() ? derivedRoots(scope) : sources;
        scope.fromWritten(roots.stream().map(SourceForm::plain).toList());
        for (int i = 0; i < roots.size(); i++) {
            scope.open(i == 0 ? null : text.leaveOpen());
            text.append(i == 0 ? " from " : " cross join ");
            declare(roots.get(i), scopes.resolve(SourceForm.plain(roots.get(i))));
        }
        scope.open(null);
    }

    private static List<Source> derivedRoots(Scope scope) {
        List<Source> roots = scope.roots();
        Source outside = scope.outerItem();
        if (roots.isEmpty() && outside != null) {
            throw new IllegalStateException(
                    "A sub-query selects from " + outside
                            + ", which the statement around it reads: say from(...), under an alias if both read the same entity");
        }
        return roots;
    }

    /** A source with its alias, and the joins that wait for it. */
    void declare(Source source, Scope.@Nullable Placed place) {
        if (place != null) {
            table(source, place, place.nullable);
            text.append(scopes.joins().parts(SourceForm.plain(source), place));
            place.written().forEach(text::append);
        }
    }

    /** A full join keeps rows whatever its condition says, so those that are not to be seen are left out before it. */
    private void table(Source source, Scope.Placed place, boolean filtered) {
        String restriction = filtered ? scopes.restrictions().of(SourceForm.plain(source), place) : null;
        text.append(restriction == null ? "" : "(select * from ");
        body(source);
        text.append(" ").append(place.alias);
        behindAlias(source);
        text.append(restriction == null ? "" : " where " + restriction + ") " + place.alias);
    }

    /** Sources one after the other, as changes name those beside their target. */
    void declareAll(List<? extends Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            text.append(i > 0 ? ", " : "");
            declare(sources.get(i), scopes.resolve(sources.get(i)));
        }
    }

    private void behindAlias(Source source) {
        if (source instanceof DerivedSource derived && derived.listsColumns() && namesColumns()) {
            text.columnNames(derived.labels());
        } else if (source instanceof SourceForm form) {
            form.writeSuffix(text);
        }
    }

    private boolean namesColumns() {
        return spelling.supports(Feature.DERIVED_COLUMN_NAMES);
    }

    private void body(Source source) {
        if (source instanceof SourceForm form) {
            writeForm(form);
        } else if (!(source instanceof DerivedSource derived)) {
            text.append(names.table(source));
        } else if (derived.isLateral()) {
            Scope scope = scopes.current();
            scope.endCondition();
            text.writeInside(() -> derived.writeTo(text));
            scope.connections().mention(source);
            scope.connections().connect();
        } else {
            Scope inside = scopes.stepOut();
            text.writeInside(() -> writeNamed(derived));
            scopes.stepBack(inside);
        }
    }

    private void writeForm(SourceForm form) {
        Scope inside = scopes.stepOut();
        boolean written = form.writeBody(text);
        scopes.stepBack(inside);
        if (!written) {
            text.append(names.table(form.source()));
        }
    }

    /** Rows of values have columns called column1, column2... where they cannot be named behind the alias. */
    private void writeNamed(DerivedSource derived) {
        if (!derived.listsColumns() || namesColumns()) {
            derived.writeTo(text);
            return;
        }
        List<String> labels = derived.labels();
        text.append("(select ");
        for (int i = 0; i < labels.size(); i++) {
            text.append((i == 0 ? "" : ", ") + "column" + (i + 1) + " as ").identifier(labels.get(i));
        }
        text.append(" from ");
        derived.writeTo(text);
        text.append(spelling.afterValues() + ")");
    }

    void join(Join join) {
        Scope scope = scopes.current();
        Source source = join.source();
        scope.open(text.leaveOpen());
        Scope.Placed start = source.parent() == null
                ? null
                : scopes.resolve(scopes.pathJoin(source).parent());
        Scope.Placed place = scopes.resolve(source);
        if (place == null) {
            throw new IllegalStateException("join(" + source + ") has nothing to join to");
        }
        if (join.kind() == Join.Kind.FULL) {
            text.require(Feature.FULL_JOIN);
        }
        if (start == null) {
            beside(join, place);
        } else {
            text.append(scopes.joins().along(scopes.pathJoin(source), start, source, place, join.kind()));
            join.writeCondition(text);
        }
        scope.endCondition();
        scope.open(null);
        place.written().forEach(text::append);
    }

    private void beside(Join join, Scope.Placed place) {
        String condition = join.isByForeignKey() ? foreignKey(join, place) : "";
        boolean full = join.kind() == Join.Kind.FULL;
        String restriction = full ? null : scopes.restrictions().of(join.source(), place);
        boolean restricted = restriction != null && join.kind() == Join.Kind.CROSS;
        String parts = scopes.joins().parts(join.source(), place);
        text.append(restricted ? Join.Kind.INNER.text() : join.kind().text());
        text.append(parts.isEmpty() ? "" : "(");
        table(join.source(), place, full);
        text.append(parts).append(parts.isEmpty() ? "" : ")").append(condition);
        if (restriction == null) {
            join.writeCondition(text);
        } else {
            text.append(condition.isEmpty() ? Clause.ON.keyword() : " and ").append(restriction);
            onlyWhere(join.on());
        }
    }

    private void onlyWhere(@Nullable Condition condition) {
        if (condition != null) {
            text.scopes().current().enter(Clause.ON);
            text.append(" and ").conjunct(condition);
        }
    }

    private String foreignKey(Join join, Scope.Placed place) {
        Scope scope = scopes.current();
        Source wanted = join.left();
        List<Source> before = wanted == null ? scope.writtenRoots() : List.of(wanted);
        JoinCandidate found = JoinCandidate.only(names, before, join);
        String left = text.alias(found.left());
        scope.connections().mention(found.left());
        scope.connections().mention(join.source());
        scope.connections().connect();
        return " on " + JoinText.pairs(left, found.key().on(), place.alias);
    }

    void correlated(Source element) {
        Scope scope = scopes.current();
        scope.fromWritten(List.of());
        Scope.Placed place = scopes.resolve(element);
        PathJoin join = scopes.pathJoin(element);
        Scope.Placed start = scopes.resolve(join.parent());
        if (place == null || start == null) {
            throw new IllegalStateException("In an update or delete, " + element
                    + " cannot be asked about by any(...), because its parent is not the changed table;"
                    + " use exists(select(...))");
        }
        scopes.mention(join.parent(), start);
        JoinText.Correlation correlation = scopes.joins().correlation(join, start, element, place);
        text.append(" from ").append(correlation.tables());
        place.written().forEach(text::append);
        scope.open(text.leaveOpen());
        text.clause(Clause.WHERE);
        text.append(correlation.condition());
    }

    /** The aliases of the sources whose rows a lock is for. */
    List<String> locked(RowLock lock) {
        Scope scope = scopes.current();
        List<Source> sources = lock.of().isEmpty() ? scope.roots() : lock.of();
        List<String> aliases = new ArrayList<>();
        for (Source source : sources) {
            Scope.Placed place = scope.find(source);
            if (place != null && !(lock.of().isEmpty() && source instanceof DerivedSource)) {
                aliases.add(place.alias);
            } else if (!lock.of().isEmpty()) {
                throw new IllegalStateException(
                        "lock(of " + source + "): the select does not read it; name one of its sources or joins");
            }
        }
        return aliases;
    }
}
