package dev.orm.loading;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which collections the application has changed since they were in step with the database: reading their owner again must not undo that. */
final class ChangedCollections {

    private ChangedCollections() {}

    /** The numbers of the changed ones among the collections of an object. */
    static BitSet of(InstanceState owner) {
        BitSet changed = new BitSet(0);
        List<CollectionAttribute> collections = owner.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            if (isChanged(collections.get(i), owner.collection(collections.get(i)), owner.baseline(i))) {
                changed.set(i);
            }
        }
        return changed;
    }

    private static boolean isChanged(
            CollectionAttribute attribute, @Nullable Collection<?> elements, @Nullable List<?> baseline) {
        if (elements instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            return !lazy.added().isEmpty() || !lazy.removed().isEmpty();
        }
        return baseline == null || !Contents.same(attribute, LazyCollection.known(elements), baseline);
    }
}
