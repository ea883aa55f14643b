package dev.orm.sql.render;

import dev.orm.sql.Join;
import dev.orm.sql.Source;
import java.util.List;

/** The text of joins along relations. */
final class JoinText {

    private final Names names;
    private final Aliases aliases;

    JoinText(Names names, Aliases aliases) {
        this.names = names;
        this.aliases = aliases;
    }

    /** A join from a place to a source, with a leading space. */
    String along(PathJoin join, Scope.Placed start, Source source, Scope.Placed place) {
        return along(join, start, source, place, place.nullable ? Join.Kind.LEFT : Join.Kind.INNER);
    }

    /** The same by a kind of join that somebody chose. */
    String along(PathJoin join, Scope.Placed start, Source source, Scope.Placed place, Join.Kind kind) {
        String verb = kind.text();
        String target = names.table(source) + " " + place.alias + " on ";
        PathJoin.Link link = join.link();
        if (link == null) {
            return verb + target + pairs(start.alias, join.on(), place.alias);
        }
        String linkAlias = aliases.of(link.table());
        return verb + link.table() + " " + linkAlias + " on " + pairs(start.alias, link.parent(), linkAlias) + verb
                + target + pairs(linkAlias, link.target(), place.alias);
    }

    /** The tables of a sub-query over a relation, and the condition that ties them to the place outside. */
    Correlation correlation(PathJoin join, Scope.Placed start, Source element, Scope.Placed place) {
        String table = names.table(element) + " " + place.alias;
        PathJoin.Link link = join.link();
        if (link == null) {
            return new Correlation(table, pairs(start.alias, join.on(), place.alias));
        }
        String linkAlias = aliases.of(link.table());
        String tables = link.table() + " " + linkAlias + " join " + table + " on "
                + pairs(linkAlias, link.target(), place.alias);
        return new Correlation(tables, pairs(start.alias, link.parent(), linkAlias));
    }

    record Correlation(String tables, String condition) {}

    static String pairs(String left, List<ColumnPair> pairs, String right) {
        StringBuilder text = new StringBuilder();
        for (ColumnPair pair : pairs) {
            text.append(text.isEmpty() ? "" : " and ");
            text.append(right).append('.').append(pair.right()).append(" = ");
            text.append(left).append('.').append(pair.left());
        }
        return text.toString();
    }
}
