package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which entities lead to which others, along relations of the mapping. */
final class Ways {

    private Ways() {}

    /** Whether an object of one class may be, or lead to, one of another class. */
    static boolean lead(EntityMapping<?> from, EntityMapping<?> to) {
        Set<EntityMapping<?>> seen = new HashSet<>();
        Deque<EntityMapping<?>> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            EntityMapping<?> next = open.remove();
            if (next.isA(to) || to.isA(next)) {
                return true;
            }
            for (EntityMapping<?> each : next.concrete()) {
                if (seen.add(each)) {
                    targets(each, open::add);
                }
            }
        }
        return false;
    }

    private static void targets(EntityMapping<?> mapping, Consumer<EntityMapping<?>> into) {
        mapping.toOnes().forEach(relation -> into.accept(relation.target()));
        for (CollectionAttribute collection : mapping.collections()) {
            if (collection instanceof ToMany relation) {
                into.accept(relation.target());
            } else {
                targets(((ElementCollection) collection).element(), into);
            }
            targets(collection.index(), into);
        }
    }

    private static void targets(@Nullable ElementShape shape, Consumer<EntityMapping<?>> into) {
        if (shape != null) {
            for (Attribute leaf : shape.leaves()) {
                if (leaf instanceof ToOne relation) {
                    into.accept(relation.target());
                }
            }
        }
    }
}
