package dev.orm.loading;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection that the application has changed since it was in step with the database, which reading its owner again must not undo. */
record ChangedCollection(
        int index,
        CollectionAttribute relation,
        @Nullable Collection<?> elements,
        @Nullable Object value,
        @Nullable List<?> baseline,
        boolean part) {

    static List<ChangedCollection> of(InstanceState owner) {
        List<ChangedCollection> changed = new ArrayList<>(0);
        List<CollectionAttribute> relations = owner.mapping().collections();
        for (int i = 0; i < relations.size(); i++) {
            CollectionAttribute relation = relations.get(i);
            ChangedCollection collection = new ChangedCollection(
                    i,
                    relation,
                    owner.collection(relation),
                    owner.value(relation.slot()),
                    owner.baseline(i),
                    owner.isPart(i));
            if (collection.isChanged()) {
                changed.add(collection);
            }
        }
        return changed;
    }

    private boolean isChanged() {
        if (elements instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            return !lazy.added().isEmpty() || !lazy.removed().isEmpty();
        }
        return baseline == null || !Contents.same(relation, LazyCollection.known(elements), baseline);
    }

    void keep(InstanceState owner) {
        owner.value(relation.slot(), value);
        owner.baseline(index, baseline);
        owner.part(index, part);
    }
}
