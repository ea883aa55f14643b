package dev.orm.sql.render;

import dev.orm.sql.Join;
import dev.orm.sql.Source;
import java.util.List;
import java.util.Objects;

/** The text of joins along relations. */
final class JoinText {

    private final Names names;
    private final Aliases aliases;
    private final Restrictions restrictions;

    JoinText(Names names, Aliases aliases, Restrictions restrictions) {
        this.names = names;
        this.aliases = aliases;
        this.restrictions = restrictions;
    }

    /** A join from a place to a source, with a leading space. */
    String along(PathJoin join, Scope.Placed start, Source source, Scope.Placed place) {
        return along(join, start, source, place, place.nullable ? Join.Kind.LEFT : Join.Kind.INNER);
    }

    /** The same by a kind of join that somebody chose. */
    String along(PathJoin join, Scope.Placed start, Source source, Scope.Placed place, Join.Kind kind) {
        String verb = kind.text();
        String target = target(source, place, kind);
        String restriction = kind == Join.Kind.FULL ? "" : restriction(source, place);
        PathJoin.Link link = join.link();
        if (link == null) {
            return verb + target + " on " + on(join, start, place) + restriction;
        }
        String linkAlias = alias(link, place);
        return verb + link.table() + " " + linkAlias + " on " + pairs(start.alias, link.parent(), linkAlias) + verb
                + target + " on " + pairs(linkAlias, link.target(), place.alias) + restriction;
    }

    /** What holds between two places that a join without a link table connects. */
    String on(PathJoin join, Scope.Placed start, Scope.Placed place) {
        JoinCondition condition = join.condition();
        return condition == null
                ? pairs(start.alias, join.on(), target(join, place))
                : restrictions.between(condition, start, place);
    }

    /** How the text refers to the table of the target that a join leads to. */
    private static String target(PathJoin join, Scope.Placed place) {
        Source part = join.part();
        return part == null ? place.alias : Objects.requireNonNull(place.scope.find(part), part::toString).alias;
    }

    /** All tables of a source: rows that lack a partner keep none of them. */
    private String target(Source source, Scope.Placed place, Join.Kind kind) {
        String tables = tables(source, place, kind);
        return names.parts(source).isEmpty() ? tables : "(" + tables + ")";
    }

    private String tables(Source source, Scope.Placed place, Join.Kind kind) {
        return table(source, place, kind) + " " + place.alias + parts(source, place);
    }

    /** A full join keeps rows whatever its condition says, so those that are not to be seen are left out before it. */
    private String table(Source source, Scope.Placed place, Join.Kind kind) {
        String table = names.table(source);
        String restriction = kind == Join.Kind.FULL ? restrictions.of(source, place) : null;
        return restriction == null
                ? table
                : "(select * from " + table + " " + place.alias + " where " + restriction + ")";
    }

    /** The joins of the further tables of a source, each with a leading space. */
    String parts(Source source, Scope.Placed place) {
        StringBuilder text = new StringBuilder();
        for (Source part : names.parts(source)) {
            PathJoin join = Objects.requireNonNull(names.pathJoin(part), part::toString);
            String alias = Objects.requireNonNull(place.scope.find(part), part::toString).alias;
            text.append(Join.Kind.INNER.text())
                    .append(names.table(part))
                    .append(' ')
                    .append(alias);
            text.append(" on ").append(pairs(place.alias, join.on(), alias));
        }
        return text.toString();
    }

    /** What else the rows of a source must meet, as a further part of a condition. */
    String restriction(Source source, Scope.Placed place) {
        String restriction = restrictions.of(source, place);
        return restriction == null ? "" : " and " + restriction;
    }

    /** The tables of a sub-query over a relation, and the condition that ties them to the place outside. */
    Correlation correlation(PathJoin join, Scope.Placed start, Source element, Scope.Placed place) {
        PathJoin.Link link = join.link();
        if (link == null) {
            return new Correlation(
                    tables(element, place, Join.Kind.INNER), on(join, start, place) + restriction(element, place));
        }
        String linkAlias = alias(link, place);
        String tables = link.table() + " " + linkAlias + " join " + target(element, place, Join.Kind.INNER) + " on "
                + pairs(linkAlias, link.target(), place.alias);
        return new Correlation(tables, pairs(start.alias, link.parent(), linkAlias) + restriction(element, place));
    }

    /** How the text calls a link table; an expression may have named it already. */
    private String alias(PathJoin.Link link, Scope.Placed target) {
        Scope.Placed named = target.scope.find(link.source());
        return named == null
                ? target.scope.place(link.source(), aliases.of(link.table()), target.nullable).alias
                : named.alias;
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
