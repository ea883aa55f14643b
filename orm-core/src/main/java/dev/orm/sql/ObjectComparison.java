package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source of entities is one of some objects, compared by their keys; without objects, whether there is one. The keys are looked up when the
 * statement is executed, so that the objects may get theirs until then.
 */
record ObjectComparison(EntitySource<?> source, Test test, List<Object> objects) implements Predicate {

    enum Test {
        EQUAL("eq"),
        DIFFERENT("ne"),
        IN("in"),
        NOT_IN("notIn"),
        NULL("isNull"),
        NOT_NULL("isNotNull");

        private final String method;

        Test(String method) {
            this.method = method;
        }
    }

    ObjectComparison {
        objects = List.copyOf(objects);
    }

    /** What it comes to with the keys of a mapping. */
    Condition by(EntityKeys keys) {
        return keys.once(this, () -> compared(keys));
    }

    private Condition compared(EntityKeys keys) {
        List<Expression<Object>> key = keys.of(source);
        return switch (test) {
            case EQUAL -> Sql.row(key).eq(keys.valuesOf(source, objects.get(0)));
            case DIFFERENT -> Sql.row(key).ne(keys.valuesOf(source, objects.get(0)));
            case IN -> Sql.row(key).in(values(keys));
            case NOT_IN -> Sql.row(key).notIn(values(keys));
            case NULL -> Condition.anyOf(key.stream().map(Expression::isNull).toList());
            case NOT_NULL ->
                Condition.allOf(key.stream().map(Expression::isNotNull).toList());
        };
    }

    private List<@Nullable Object[]> values(EntityKeys keys) {
        List<@Nullable Object[]> values = new ArrayList<>(objects.size());
        objects.forEach(object -> values.add(keys.valuesOf(source, object)));
        return values;
    }

    /** The key may have several parts. */
    @Override
    public int rank() {
        return test == Test.DIFFERENT || test == Test.NULL ? Rank.DISJUNCTION : Rank.CONJUNCTION;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.keyed(this, this::by);
    }

    @Override
    public String toString() {
        return source + "." + test.method + "(" + (objects.isEmpty() ? "" : objects.size() == 1 ? "?" : "?...") + ")";
    }
}
