package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TypedAttribute;
import dev.orm.spring.repository.InvalidSortException;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * One term of an order, looked up in the mapping.
 *
 * @param order what is asked for
 * @param path where the attribute is
 * @param attribute the attribute itself
 */
record SortTerm(Sort.Order order, AttributePath path, TypedAttribute attribute) {

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
        return new SortTerm(order, path, attribute);
    }

    private static AttributePath path(String property, EntityMapping<?> root) {
        try {
            return AttributePath.of(root, property);
        } catch (IllegalArgumentException ex) {
            throw new InvalidSortException(property, "Cannot sort: " + ex.getMessage());
        }
    }

    /** What the order calls it. */
    String property() {
        return order.getProperty();
    }

    /** The attribute as a query reads it. */
    OrderedExpression<Object> column() {
        return path.owner().attribute(attribute.path());
    }

    /** Whether there may be no value. */
    boolean nullable() {
        return path.isNullable();
    }

    /** Whether a row of these items tells where it stands. */
    boolean isAmong(List<Selectable<?>> items) {
        return !isIgnoringCase() && (items.contains(column()) || items.contains(path.owner()));
    }

    /** Only texts have a case. */
    private boolean isIgnoringCase() {
        return order.isIgnoreCase() && Attributes.isText(attribute);
    }

    /** Whether rows that another term does not tell apart are the same to this one. */
    boolean isDecidedBy(SortTerm other) {
        return property().equals(other.property()) && (isIgnoringCase() || !other.isIgnoringCase());
    }

    /** The term as part of an ORDER BY, with NULLs where the order wants them. */
    Ordering ordering() {
        OrderedExpression<?> compared = isIgnoringCase() ? lower(column()) : column();
        Ordering ordering = order.isDescending() ? compared.desc() : compared.asc();
        return switch (order.getNullHandling()) {
            case NATIVE -> ordering;
            case NULLS_FIRST -> ordering.nullsFirst();
            case NULLS_LAST -> ordering.nullsLast();
        };
    }

    /** What the term compares of a row that has this value: one case of letters is the business of the database, there and here. */
    Object compared(Object value) {
        return isIgnoringCase() ? lower(Sql.value((String) value)) : value;
    }

    @SuppressWarnings("unchecked") // only of attributes of text, and of texts
    private static OrderedExpression<?> lower(Expression<?> text) {
        return Func.asText((Expression<String>) text).lower();
    }

    /** The same term with a place for NULLs: the end, unless the order says otherwise. Where a database puts them by itself differs. */
    SortTerm withDefinedNulls() {
        NullHandling said = order.getNullHandling();
        NullHandling defined =
                !nullable() ? NullHandling.NATIVE : said == NullHandling.NULLS_FIRST ? said : NullHandling.NULLS_LAST;
        return new SortTerm(order.with(defined), path, attribute);
    }

    @Override
    public String toString() {
        return path + (isIgnoringCase() ? " ignoring case" : "");
    }
}
