package dev.orm.session;

import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identifiers of objects that are merged, also where a part of one is known only from the object it belongs to. */
final class SourceIds {

    private final Map<Object, Object> derived = new IdentityHashMap<>();

    /** The identifier of a source; null if it has none, or a part is missing. */
    @Nullable
    Object of(EntityMapping<?> mapping, Object source) {
        Object id = mapping.id().get(source);
        if (id == null && !mapping.id().derivedFrom().isEmpty()) {
            id = derived.get(source);
            if (id == null) {
                id = derive(mapping, source, null, null);
            }
        }
        return id;
    }

    /** An element whose reference back says nothing takes its part of the identifier from its owner all the same. */
    void belongs(EntityMapping<?> mapping, Object element, ToOne reference, @Nullable Object ownerId) {
        if (ownerId != null
                && mapping.id().derivedFrom().contains(reference)
                && mapping.id().get(element) == null) {
            Object id = derive(mapping, element, reference, ownerId);
            if (id != null) {
                derived.put(element, id);
            }
        }
    }

    private @Nullable Object derive(
            EntityMapping<?> mapping, Object source, @Nullable ToOne known, @Nullable Object knownId) {
        return mapping.id().derived(source, relation -> {
            Object target = access(mapping).get(source, relation.slot());
            return target == null ? relation == known ? knownId : null : of(relation.target(), target);
        });
    }

    @SuppressWarnings("unchecked") // the access belongs to the mapping of the source
    private static EntityAccess<Object> access(EntityMapping<?> mapping) {
        return (EntityAccess<Object>) mapping.access();
    }
}
