package dev.orm.sql;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Several groupings in one select, made by {@link Sql#rollup}, {@link Sql#cube} and {@link Sql#groupingSets}. An
 * expression that is not part of a row's grouping is NULL in it. An immutable value.
 */
public final class GroupingSets implements GroupingElement {

    private final String keyword;
    private final List<List<Expression<?>>> sets;
    private final boolean nested;

    private GroupingSets(String keyword, List<List<Expression<?>>> sets, boolean nested) {
        this.keyword = keyword;
        this.sets = sets;
        this.nested = nested;
    }

    static GroupingSets ofExpressions(String keyword, Expression<?>... expressions) {
        if (expressions.length == 0) {
            throw new IllegalArgumentException(keyword + "() needs at least one expression");
        }
        return new GroupingSets(
                keyword,
                Arrays.stream(expressions).<List<Expression<?>>>map(List::of).toList(),
                false);
    }

    static GroupingSets ofSets(List<? extends List<? extends Expression<?>>> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("groupingSets() needs at least one set; the empty one is List.of()");
        }
        return new GroupingSets(
                "grouping sets",
                sets.stream().<List<Expression<?>>>map(List::copyOf).toList(),
                true);
    }

    /** The expressions that an element groups by. */
    static List<Expression<?>> expressions(GroupingElement element) {
        if (element instanceof GroupingSets grouping) {
            return grouping.sets.stream().<Expression<?>>flatMap(List::stream).toList();
        }
        return List.of((Expression<?>) element);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writeTo(writer, Expression::writeTo);
    }

    /** Writes it with each expression written in some way. */
    void writeTo(SqlWriter writer, BiConsumer<Expression<?>, SqlWriter> each) {
        writer.require(Feature.GROUPING_SETS).sql(keyword).sql(" (");
        for (int i = 0; i < sets.size(); i++) {
            writer.sql(i == 0 ? "" : ", ").sql(nested ? "(" : "");
            List<Expression<?>> set = sets.get(i);
            for (int k = 0; k < set.size(); k++) {
                writer.sql(k == 0 ? "" : ", ");
                each.accept(set.get(k), writer);
            }
            writer.sql(nested ? ")" : "");
        }
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
