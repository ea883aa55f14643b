package dev.orm.spring.repository.query;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Ordering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition.Direction;
import org.springframework.data.domain.Sort;

/**
 * An order in which every row has a place of its own, and conditions for what comes after a place: the terms of an order, then the id.
 *
 * @param terms never empty
 */
record Keyset(List<SortTerm> terms) {

    /** The keyset of an order, completed by the parts of the id that it does not hold. */
    static Keyset of(Sort sort, EntityMapping<?> root) {
        List<SortTerm> terms = new ArrayList<>();
        sort.forEach(order -> terms.add(SortTerm.of(order, root).withDefinedNulls()));
        for (BasicAttribute id : root.id().attributes()) {
            if (terms.stream().noneMatch(term -> term.property().equals(id.path()))) {
                terms.add(SortTerm.of(Sort.Order.asc(id.path()), root).withDefinedNulls());
            }
        }
        return new Keyset(List.copyOf(terms));
    }

    /** The keyset in the direction a position scrolls. */
    Keyset towards(Direction direction) {
        return direction == Direction.FORWARD
                ? this
                : new Keyset(terms.stream().map(SortTerm::reversed).toList());
    }

    Ordering[] orderings() {
        return terms.stream().map(SortTerm::ordering).toArray(Ordering[]::new);
    }

    /** What a query must select to know the place of its rows. */
    List<Expression<?>> expressions() {
        return terms.stream().<Expression<?>>map(SortTerm::expression).toList();
    }

    /** The keys of a row, by property. */
    Map<String, @Nullable Object> keys(List<@Nullable Object> values) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            keys.put(terms.get(i).property(), values.get(i));
        }
        return keys;
    }

    /**
     * The condition for the rows after a position; absent at the start.
     *
     * @throws InvalidDataAccessApiUsageException when the position was made for another order
     */
    Condition after(KeysetScrollPosition position) {
        if (position.isInitial()) {
            return Condition.absent();
        }
        List<@Nullable Object> keys = keys(position);
        List<Condition> alternatives = new ArrayList<>();
        List<Condition> equalSoFar = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Condition beyond = terms.get(i).after(keys.get(i));
            if (beyond != null) {
                alternatives.add(Condition.allOf(equalSoFar).and(beyond));
            }
            equalSoFar.add(terms.get(i).at(keys.get(i)));
        }
        return bound(keys.get(0)).and(Condition.anyOf(alternatives));
    }

    /** Says once more what the alternatives say together, in the form that an index on the first term can use. */
    private Condition bound(@Nullable Object key) {
        SortTerm first = terms.get(0);
        return terms.size() == 1 || key == null || first.nullable() ? Condition.absent() : first.from(key);
    }

    private List<@Nullable Object> keys(KeysetScrollPosition position) {
        Map<String, Object> given = position.getKeys();
        List<@Nullable Object> keys = new ArrayList<>();
        for (SortTerm term : terms) {
            if (!given.containsKey(term.property())) {
                throw mismatch("it has no key for " + term.property());
            }
            keys.add(key(term, given.get(term.property())));
        }
        if (given.size() > terms.size()) {
            throw mismatch("it has keys for something else");
        }
        return keys;
    }

    private @Nullable Object key(SortTerm term, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return Arguments.convert(value, term.attribute().javaType());
        } catch (IllegalArgumentException ex) {
            throw mismatch("its key for " + term.property() + " is of another type (" + ex.getMessage() + ")");
        }
    }

    private InvalidDataAccessApiUsageException mismatch(String reason) {
        return new InvalidDataAccessApiUsageException("The scroll position does not belong to this order: " + reason
                + "; the keys are " + terms.stream().map(SortTerm::property).toList());
    }
}
