package dev.orm.spring.repository;

import dev.orm.sql.Assignable;
import dev.orm.sql.Expression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * Makes Spring Data's {@link Sort} of attributes that the compiler knows, {@code AttributeSort.by(ORDER.customer().name.asc(), ORDER.total.desc())}, wherever a
 * method takes a {@code Sort} or a page has one.
 */
public final class AttributeSort {

    private AttributeSort() {}

    /**
     * An order by attributes, smallest first.
     *
     * @throws IllegalArgumentException when one of them is under an alias, or seen as that of a subclass
     */
    public static Sort by(Assignable<?, ?>... attributes) {
        return by(Arrays.stream(attributes).map(Ordering::ascending).toArray(Ordering[]::new));
    }

    /**
     * An order by attributes, each with its direction and the place of what has no value.
     *
     * @throws IllegalArgumentException when one is no attribute, is under an alias, or seen as that of a subclass
     */
    public static Sort by(Ordering... orderings) {
        return Sort.by(Arrays.stream(orderings).map(AttributeSort::order).toList());
    }

    private static Sort.Order order(Ordering ordering) {
        Sort.Order order = ordering.descending()
                ? Sort.Order.desc(path(ordering.expression()))
                : Sort.Order.asc(path(ordering.expression()));
        return switch (ordering.nulls()) {
            case UNSPECIFIED -> order;
            case FIRST -> order.with(NullHandling.NULLS_FIRST);
            case LAST -> order.with(NullHandling.NULLS_LAST);
        };
    }

    private static String path(Expression<?> expression) {
        if (!(expression instanceof Assignable<?, ?> attribute)) {
            throw new IllegalArgumentException("A Sort names attributes, and " + expression
                    + " is something else: order a query of the session by it, session.query(...).orderBy(...)");
        }
        List<String> names = new ArrayList<>(List.of(attribute.name()));
        for (Source source = attribute.source(); source != null; source = source.parent()) {
            if (source.alias() != null || source.narrows() != null) {
                throw new IllegalArgumentException("A Sort names attributes from the entity of the repository on, and "
                        + expression + " stands under an alias or in a subclass: order a query of the session by it");
            }
            String relation = source.relation();
            if (relation != null) {
                names.add(0, relation);
            }
        }
        return String.join(".", names);
    }
}
