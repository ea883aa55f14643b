package dev.orm.sql.render;

import dev.orm.sql.Source;
import java.util.ArrayDeque;
import java.util.Deque;

/** A column behind a to-one path in an update or delete, which cannot join: a sub-query that yields its one value. */
final class ScalarPath {

    private final SourceScopes scopes;
    private final Names names;

    ScalarPath(SourceScopes scopes, Names names) {
        this.scopes = scopes;
        this.names = names;
    }

    String text(ResolvedColumn column) {
        Deque<Source> path = new ArrayDeque<>();
        Source source = column.owner();
        Scope.Placed changed = scopes.find(source);
        while (changed == null) {
            path.addFirst(source);
            source = toOne(source).parent();
            changed = scopes.find(source);
        }
        Source first = path.removeFirst();
        Scope scope = new Scope(null, Scope.Kind.SELECT);
        Scope.Placed place = scopes.place(scope, first, false);
        String where =
                scopes.joins().on(toOne(first), changed, place) + scopes.joins().restriction(first, place);
        StringBuilder from = new StringBuilder(names.table(first)).append(" ").append(place.alias);
        from.append(scopes.joins().parts(first, place));
        for (Source next : path) {
            PathJoin join = toOne(next);
            Scope.Placed start = place;
            place = scopes.place(scope, next, join.optional() || start.nullable);
            from.append(scopes.joins().along(join, start, next, place));
        }
        return "(select " + place.alias + "." + column.name() + " from " + from + " where " + where + ")";
    }

    private PathJoin toOne(Source source) {
        PathJoin join = scopes.pathJoin(source);
        if (join.toMany()) {
            throw new IllegalStateException(
                    source + " is a to-many relation: in an update or delete ask about its elements by any(...),"
                            + " none(...) or every(...)");
        }
        return join;
    }
}
