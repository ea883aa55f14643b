package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Condition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * What a method name says after {@code By}, made ready.
 *
 * @param alternatives the parts between each {@code Or}, and in each those between {@code And}
 */
record DerivedCondition(List<List<PartCondition>> alternatives) {

    /**
     * Looks up the attributes of a parsed name.
     *
     * @throws IllegalArgumentException when there is no such attribute, or a keyword does not fit it
     */
    static DerivedCondition of(PartTree tree, EntityMapping<?> root) {
        List<List<PartCondition>> alternatives = new ArrayList<>();
        for (PartTree.OrPart alternative : tree) {
            alternatives.add(alternative.stream()
                    .map(part -> PartCondition.of(part, root))
                    .toList());
        }
        return new DerivedCondition(List.copyOf(alternatives));
    }

    /** All parts, in the order in which they take arguments. */
    List<PartCondition> parts() {
        return alternatives.stream().flatMap(List::stream).toList();
    }

    /** The condition for the arguments of a call; absent if the name has none. */
    Condition bind(Iterator<@Nullable Object> arguments) {
        List<Condition> bound = new ArrayList<>();
        for (List<PartCondition> alternative : alternatives) {
            List<Condition> parts = new ArrayList<>();
            for (PartCondition part : alternative) {
                parts.add(part.bind(arguments));
            }
            bound.add(Condition.allOf(parts));
        }
        return bound.isEmpty() ? Condition.absent() : Condition.anyOf(bound);
    }
}
