package dev.orm.sql.render;

import dev.orm.sql.EntityKeys;
import dev.orm.sql.Feature;
import dev.orm.sql.Join;
import dev.orm.sql.Source;
import dev.orm.sql.SourceForm;
import dev.orm.sql.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which alias a source has where a statement mentions it, and the joins that paths bring with them. */
final class SourceScopes {

    /** What a row is called that was to be inserted. */
    static final String EXCLUDED = "excluded";

    private final Names names;
    private final Aliases aliases;
    private final JoinText joins;
    private final Restrictions restrictions;
    private final SqlSpelling spelling;
    private @Nullable Scope current;

    SourceScopes(Names names, SqlSpelling spelling, AmbientParameters ambient, EntityKeys keys) {
        this.names = names;
        this.spelling = spelling;
        this.aliases = new Aliases(spelling);
        this.restrictions = new Restrictions(names, spelling, ambient, keys);
        this.joins = new JoinText(names, aliases, restrictions);
    }

    void enter(List<? extends Source> sources, List<Join> joins) {
        Scope scope = new Scope(current, sources.isEmpty() ? Scope.Kind.SELECT_FROM_ITEMS : Scope.Kind.SELECT);
        current = scope;
        boolean full = joins.stream().anyMatch(join -> join.kind() == Join.Kind.FULL);
        sources.forEach(source -> place(scope, SourceForm.plain(source), full));
        for (Join join : joins) {
            placeRootOf(scope, join.source());
            place(scope, join.source(), full || join.isOuter());
            scope.joined(join.source());
        }
    }

    private void placeRootOf(Scope scope, Source path) {
        Source root = path;
        for (Source parent = path.parent(); parent != null; parent = parent.parent()) {
            root = parent;
        }
        if (root != path && scope.takesRoots() && find(root) == null) {
            place(scope, root, false);
        }
    }

    void enterChange(Source target, List<? extends Source> others) {
        Scope scope = new Scope(current, Scope.Kind.CHANGE);
        current = scope;
        scope.changed(target);
        place(scope, target, false);
        others.forEach(source -> place(scope, source, false));
    }

    /** An insert refers to its target by the name of the table: not all databases take an alias there. */
    void enterInsert(Source target) {
        Scope scope = new Scope(current, Scope.Kind.CHANGE);
        current = scope;
        scope.changed(target);
        scope.place(target, aliases.ofTable(names.ownTable(target)), false);
    }

    /** An upsert calls the row that was to be inserted {@code excluded}: from now on nothing else is called so. */
    void enterUpsert(Source target) {
        if (!aliases.take(EXCLUDED)) {
            place(current(), target, false);
        }
    }

    /** A source that the text around this one has under an alias already; nothing can be joined to it. */
    void enterCriterion(Source source, String alias) {
        current = new Scope(null, Scope.Kind.CHANGE);
        placeAs(source, alias);
    }

    void placeAs(Source source, String alias) {
        aliases.take(alias);
        current().place(source, alias, false).written();
    }

    /** A scope that sees nothing of those around it. */
    void enterApart() {
        current = new Scope(current, Scope.Kind.APART);
    }

    /** From now on only the target of the change can be referred to, by the name of its table. */
    void leaveOthers(Source target, List<? extends Source> others) {
        current().place(target, Aliases.unqualified(names.ownTable(target)), false);
        hide(others);
    }

    /** Names sources that the text cannot refer to any more. */
    void hide(List<? extends Source> others) {
        others.forEach(current()::hide);
    }

    void leave() {
        current = current().outer;
    }

    boolean isOutermost() {
        return current == null || current.outer == null;
    }

    /** Steps out of the current scope, for a derived table that does not see what stands beside it. */
    @Nullable
    Scope stepOut() {
        Scope inside = current;
        current = inside == null ? null : inside.outer;
        return inside;
    }

    /** Steps back into a scope that {@link #stepOut} left. */
    void stepBack(@Nullable Scope inside) {
        current = inside;
    }

    /** Notes that an expression mentions a source. */
    void mention(Source source, Scope.Placed place) {
        Source root = source;
        for (Source parent = source.parent(); parent != null && place.scope.find(parent) != null; ) {
            root = parent;
            parent = parent.parent();
        }
        place.scope.connections().mention(root);
    }

    Scope current() {
        if (current == null) {
            throw new IllegalStateException("An expression with columns was written outside a statement");
        }
        return current;
    }

    Scope.Placed place(Scope scope, Source source, boolean nullable) {
        Scope.Placed place = scope.place(source, aliases.of(source, names.table(source)), nullable);
        for (Source part : names.parts(source)) {
            place.consistsAlsoOf(scope.place(part, aliases.of(part, names.table(part)), nullable));
        }
        return place;
    }

    JoinText joins() {
        return joins;
    }

    Restrictions restrictions() {
        return restrictions;
    }

    /**
     * The place of a source, which is joined if it is a path that is not there yet; null where there is nothing to join
     * to.
     *
     * @throws IllegalStateException if the source is not part of the statement
     */
    Scope.@Nullable Placed resolve(Source source) {
        Scope.Placed found = find(source);
        if (found != null) {
            if (found.scope != current() && current().takesRoots()) {
                current().refersOutside(source);
            }
            return found;
        }
        Source parent = source.parent();
        if (parent != null && names.isLink(source)) {
            return placeLink(source, resolve(parent));
        }
        Source narrowed = source.narrows();
        boolean ofPlaced = parent != null && parent.narrows() != null && find(parent) != null;
        if (narrowed != null && !ofPlaced) {
            return resolve(narrowed);
        }
        if (parent == null) {
            return placeRoot(source);
        }
        Scope.Placed start = resolve(pathJoin(source).parent());
        return start == null || !start.scope.canJoin() ? null : join(start, source);
    }

    /** A table that comes with its parent needs a name only. */
    private Scope.@Nullable Placed placeLink(Source link, Scope.@Nullable Placed parent) {
        if (parent == null) {
            return null;
        }
        Scope.Placed written = parent.scope.find(link);
        return written == null ? parent.scope.place(link, aliases.of(names.table(link)), parent.nullable) : written;
    }

    Scope.@Nullable Placed find(Source source) {
        for (Scope scope = current(); scope != null && !scope.isApart(); scope = scope.outer) {
            Scope.Placed place = scope.find(source);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** What else the rows of the sources must meet from which the statement begins. */
    List<String> ofRoots() {
        List<String> all = new ArrayList<>(0);
        for (Source root : current().roots()) {
            Scope.Placed place = current().find(root);
            String restriction = place == null || place.nullable ? null : restrictions.of(root, place);
            if (restriction != null) {
                all.add(restriction);
            }
        }
        return all;
    }

    /** Whether a source is there because a join names it. */
    boolean isJoined(Source source) {
        Scope.Placed place = find(source);
        return place != null && place.scope.isJoined(source);
    }

    private Scope.Placed placeRoot(Source source) {
        if (current().takesRoots()) {
            return place(current(), source, false);
        }
        if (current().isHidden(source)) {
            throw new UnsupportedSqlException(
                    source + ": " + Feature.RETURNING_OF_SOURCES.what(),
                    spelling.name(),
                    Feature.RETURNING_OF_SOURCES.instead());
        }
        throw new IllegalStateException(
                source + " is used in a statement that does not read it; " + joinedAs(source) + "add from(" + source
                        + ") or join it. A sub-query in FROM sees what stands before it only as lateral(\"name\")");
    }

    /** How to name rows that are read, but by a path. */
    private String joinedAs(Source source) {
        return current()
                .paths()
                .filter(path ->
                        source.getClass().isInstance(path) && names.table(path).equals(names.table(source)))
                .findFirst()
                .map(path -> "name it by its path where it is joined as " + path + ", or ")
                .orElse("");
    }

    private Scope.Placed join(Scope.Placed start, Source source) {
        PathJoin join = pathJoin(source);
        if (join.toMany()) {
            throw new IllegalStateException(source + " is a to-many relation: join it on purpose by join(" + source
                    + "), or ask about its elements by any(...), none(...) or every(...)");
        }
        Scope scope = start.scope;
        Scope.Placed place = place(scope, source, join.optional() || start.nullable);
        String text = joins.along(join, start, source, place);
        Scope.Placed carrier = carrier(join.parent(), start);
        StringBuilder open = scope.open();
        if (open == null) {
            place.waitingFor(carrier, text);
        } else if (carrier.isWritten()) {
            open.append(text);
            place.written();
        } else {
            throw new IllegalStateException(source
                    + " is used in the condition of a join that comes before its own; change the order of the joins");
        }
        return place;
    }

    /** The place with whose table that of a source is written. */
    private Scope.Placed carrier(Source source, Scope.Placed place) {
        Source parent = source.parent();
        Scope.Placed found = parent != null && names.isLink(source) ? resolve(parent) : null;
        return found == null ? place : found;
    }

    PathJoin pathJoin(Source source) {
        PathJoin join = names.pathJoin(source);
        if (join == null) {
            throw new IllegalStateException("No relation leads to " + source);
        }
        return join;
    }
}
