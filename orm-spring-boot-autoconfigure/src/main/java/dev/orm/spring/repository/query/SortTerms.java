package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.spring.repository.InvalidSortException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;

/** The terms of an order, of which a request must not ask for any number: each is compared for every row, and each relation it follows is a join. */
final class SortTerms {

    private static final int MAX_TERMS = 32;
    private static final int MAX_RELATIONS = 16;

    private SortTerms() {}

    /**
     * Looks up what an order names.
     *
     * @throws InvalidSortException when a term is no attribute with an order, or when there are too many, of terms or of relations
     */
    static List<SortTerm> of(Sort sort, EntityMapping<?> root) {
        List<SortTerm> terms = new ArrayList<>();
        Set<List<Attribute>> joined = new HashSet<>();
        for (Sort.Order order : sort) {
            requireFew(terms.size(), order);
            SortTerm term = SortTerm.of(order, root);
            List<Attribute> relations = term.path().relations();
            for (int i = 1; i <= relations.size(); i++) {
                joined.add(relations.subList(0, i));
            }
            if (joined.size() > MAX_RELATIONS) {
                throw new InvalidSortException(
                        order.getProperty(),
                        "Cannot sort by this too: the order would follow more than " + MAX_RELATIONS
                                + " relations, each of which is a join");
            }
            terms.add(term);
        }
        return terms;
    }

    /**
     * Refuses one more term behind so many.
     *
     * @throws InvalidSortException when they are enough
     */
    static void requireFew(int before, Sort.Order order) {
        if (before >= MAX_TERMS) {
            throw new InvalidSortException(
                    order.getProperty(), "Cannot sort by this too: an order has " + MAX_TERMS + " terms at most");
        }
    }
}
