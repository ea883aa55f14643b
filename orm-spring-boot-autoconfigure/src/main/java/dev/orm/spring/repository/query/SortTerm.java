package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TypedAttribute;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * One term of an order, looked up in the mapping.
 *
 * @param property what the order calls it
 * @param expression what is compared
 * @param attribute the attribute behind it
 * @param descending greatest first
 * @param nullable whether there may be no value
 * @param nulls where rows without a value go
 */
record SortTerm(
        String property,
        OrderedExpression<Object> expression,
        TypedAttribute attribute,
        boolean descending,
        boolean nullable,
        NullHandling nulls) {

    /**
     * Looks up what an order names.
     *
     * @throws InvalidSortException when there is no such attribute, or it has no order
     */
    static SortTerm of(Sort.Order order, EntityMapping<?> root) {
        AttributePath path = path(order.getProperty(), root);
        if (path.isMultiple() || !(path.attribute() instanceof TypedAttribute attribute)) {
            throw new InvalidSortException(
                    order.getProperty(), "Cannot sort by " + path + ": it has not one value for each " + root.name());
        }
        if (!Attributes.isOrdered(attribute)) {
            throw new InvalidSortException(
                    order.getProperty(), "Cannot sort by " + path + ": its values have no order");
        }
        return new SortTerm(
                order.getProperty(),
                expression(path, attribute, order.isIgnoreCase()),
                attribute,
                order.isDescending(),
                path.isNullable(),
                order.getNullHandling());
    }

    private static AttributePath path(String property, EntityMapping<?> root) {
        try {
            return AttributePath.of(root, property);
        } catch (IllegalArgumentException ex) {
            throw new InvalidSortException(property, "Cannot sort: " + ex.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // texts are compared with texts: arguments are converted to the attribute's type
    private static OrderedExpression<Object> expression(
            AttributePath path, TypedAttribute attribute, boolean ignoreCase) {
        if (ignoreCase && Attributes.isText(attribute)) {
            return (OrderedExpression<Object>) (OrderedExpression<?>)
                    Attributes.text(path.owner(), attribute).lower();
        }
        return path.owner().attribute(attribute.path());
    }

    /** The term as part of an ORDER BY, with NULLs where the order wants them. */
    Ordering ordering() {
        Ordering ordering = descending ? expression.desc() : expression.asc();
        return switch (nulls) {
            case NATIVE -> ordering;
            case NULLS_FIRST -> ordering.nullsFirst();
            case NULLS_LAST -> ordering.nullsLast();
        };
    }

    /** The same term with a place for NULLs: the end, unless the order says otherwise. Where a database puts them by itself differs. */
    SortTerm withDefinedNulls() {
        NullHandling defined =
                !nullable ? NullHandling.NATIVE : nulls == NullHandling.NULLS_FIRST ? nulls : NullHandling.NULLS_LAST;
        return new SortTerm(property, expression, attribute, descending, nullable, defined);
    }
}
