package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order entities are inserted: those referred to first. Entities whose tables refer to each other in a circle, or to themselves, share a
 * rank; there the order of single rows decides. The classes of a hierarchy count as one entity.
 *
 * <p>Computed once per mapping by Tarjan's algorithm for strongly connected components. Immutable and thread-safe.
 */
final class TableRanks {

    private final Map<EntityMapping<?>, Integer> ranks = new HashMap<>();
    private final Set<EntityMapping<?>> cyclic = new LinkedHashSet<>();

    private TableRanks() {}

    static TableRanks of(MappingRegistry mappings) {
        TableRanks ranks = new TableRanks();
        Search search = new Search(ranks, references(mappings));
        mappings.entities().forEach(mapping -> search.visit(mapping.root()));
        return ranks;
    }

    /** Smaller ranks are inserted first and deleted last. */
    int of(EntityMapping<?> mapping) {
        return ranks.getOrDefault(mapping.root(), 0);
    }

    /** Whether rows of this entity may refer, directly or in a circle, to rows of the same rank. */
    boolean isCyclic(EntityMapping<?> mapping) {
        return cyclic.contains(mapping.root());
    }

    /** Whether rows of this entity may refer to other rows of it, but in no circle with other entities. */
    boolean refersToItselfOnly(EntityMapping<?> mapping) {
        return cyclic.contains(mapping.root())
                && mapping.root().concrete().size() == 1
                && cyclic.stream().noneMatch(other -> other != mapping.root() && of(other) == of(mapping));
    }

    private static Map<EntityMapping<?>, Set<EntityMapping<?>>> references(MappingRegistry mappings) {
        Map<EntityMapping<?>, Set<EntityMapping<?>>> references = new HashMap<>();
        for (EntityMapping<?> mapping : mappings.entities()) {
            Set<EntityMapping<?>> targets = references.computeIfAbsent(mapping.root(), key -> new LinkedHashSet<>());
            for (ToOne relation : mapping.toOnes()) {
                if (relation.owning()) {
                    targets.add(relation.target().root());
                }
            }
            for (ToMany relation : mapping.toManys()) {
                if (relation.joinColumns() != null) {
                    references
                            .computeIfAbsent(relation.target().root(), key -> new LinkedHashSet<>())
                            .add(mapping.root());
                }
            }
        }
        return references;
    }

    /** Tarjan's depth-first search; recursion is as deep as the longest chain of tables. */
    private static final class Search {

        private final TableRanks ranks;
        private final Map<EntityMapping<?>, Set<EntityMapping<?>>> references;
        private final Map<EntityMapping<?>, Integer> found = new HashMap<>();
        private final Map<EntityMapping<?>, Integer> low = new HashMap<>();
        private final Deque<EntityMapping<?>> stack = new ArrayDeque<>();
        private int nextRank;

        Search(TableRanks ranks, Map<EntityMapping<?>, Set<EntityMapping<?>>> references) {
            this.ranks = ranks;
            this.references = references;
        }

        void visit(EntityMapping<?> mapping) {
            if (found.containsKey(mapping)) {
                return;
            }
            int index = found.size();
            found.put(mapping, index);
            low.put(mapping, index);
            stack.push(mapping);
            for (EntityMapping<?> target : references.getOrDefault(mapping, Set.of())) {
                visit(target);
                if (!ranks.ranks.containsKey(target)) {
                    low.merge(mapping, low.getOrDefault(target, index), Math::min);
                }
            }
            if (low.getOrDefault(mapping, index) == index) {
                close(mapping);
            }
        }

        private void close(EntityMapping<?> root) {
            List<EntityMapping<?>> component = new ArrayList<>();
            EntityMapping<?> member;
            do {
                member = stack.pop();
                component.add(member);
                ranks.ranks.put(member, nextRank);
            } while (member != root);
            nextRank++;
            if (component.size() > 1 || references.getOrDefault(root, Set.of()).contains(root)) {
                ranks.cyclic.addAll(component);
            }
        }
    }
}
