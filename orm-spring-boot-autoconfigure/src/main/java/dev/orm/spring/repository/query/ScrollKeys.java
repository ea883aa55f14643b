package dev.orm.spring.repository.query;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Keyset;
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
 * The keys of a place in an order, as scroll positions hold them: the values of the attributes that it compares, and of the id, so that every row has
 * a place of its own.
 *
 * @param terms what tells rows apart, never empty
 */
record ScrollKeys(List<SortTerm> terms) {

    /** The keys of an order, completed by the parts of the id that it does not hold. */
    static ScrollKeys of(Sort sort, EntityMapping<?> root) {
        List<SortTerm> terms = new ArrayList<>();
        SortTerms.of(sort, root).forEach(term -> add(term, terms));
        for (BasicAttribute id : root.id().attributes()) {
            add(SortTerm.of(Sort.Order.asc(id.path()), root), terms);
        }
        return new ScrollKeys(List.copyOf(terms));
    }

    /** An attribute may come twice: whatever its case, and then by it. */
    private static void add(SortTerm term, List<SortTerm> terms) {
        if (terms.stream().noneMatch(term::isDecidedBy)) {
            terms.add(term.withDefinedNulls());
        }
    }

    /** The order in the direction a position scrolls. */
    List<Ordering> orderings(Direction direction) {
        List<Ordering> forward = terms.stream().map(SortTerm::ordering).toList();
        return direction == Direction.FORWARD ? forward : Keyset.reversed(forward);
    }

    /** What a query must select to know the place of its rows. */
    List<Expression<?>> expressions() {
        return terms.stream().<Expression<?>>map(SortTerm::column).toList();
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
        return position.isInitial()
                ? Condition.absent()
                : Keyset.after(orderings(position.getDirection()), values(position));
    }

    private List<@Nullable Object> values(KeysetScrollPosition position) {
        Map<String, Object> given = position.getKeys();
        List<@Nullable Object> values = new ArrayList<>();
        for (SortTerm term : terms) {
            if (!given.containsKey(term.property())) {
                throw mismatch("it has no key for " + term.property());
            }
            values.add(value(term, given.get(term.property())));
        }
        if (given.size() > terms.stream().map(SortTerm::property).distinct().count()) {
            throw mismatch("it has keys for something else");
        }
        return values;
    }

    private @Nullable Object value(SortTerm term, @Nullable Object key) {
        if (key == null) {
            return absent(term);
        }
        try {
            return term.compared(Arguments.convert(key, term.attribute().javaType()));
        } catch (IllegalArgumentException ex) {
            throw mismatch("its key for " + term.property() + " is of another type (" + ex.getMessage() + ")");
        }
    }

    private @Nullable Object absent(SortTerm term) {
        if (!term.nullable()) {
            throw mismatch("its key for " + term.property() + " is null, which the attribute never is");
        }
        return null;
    }

    private InvalidDataAccessApiUsageException mismatch(String reason) {
        return new InvalidDataAccessApiUsageException(
                "The scroll position does not belong to this order: " + reason + "; the keys are "
                        + terms.stream().map(SortTerm::property).distinct().toList());
    }
}
