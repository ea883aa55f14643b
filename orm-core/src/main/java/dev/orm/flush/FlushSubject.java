package dev.orm.flush;

import dev.orm.engine.Operation;
import dev.orm.mapping.EntityMapping;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush is about, for those who listen to operations. */
final class FlushSubject {

    private FlushSubject() {}

    /** The operation that executes a plan; it concerns an entity if it writes rows of that one alone. */
    static Operation of(FlushPlan plan) {
        Set<EntityMapping<?>> written = new HashSet<>();
        for (FlushAction action : plan.actions()) {
            EntityMapping<?> mapping = written(action);
            if (mapping != null) {
                written.add(mapping);
            }
        }
        return Operation.of(
                Operation.Kind.FLUSH,
                written.size() == 1 ? written.iterator().next().name() : null);
    }

    private static @Nullable EntityMapping<?> written(FlushAction action) {
        if (action instanceof FlushAction.InsertEntities insert) {
            return insert.mapping();
        } else if (action instanceof FlushAction.UpdateEntities update) {
            return update.mapping();
        } else if (action instanceof FlushAction.DeleteEntities delete) {
            return delete.mapping();
        } else if (action instanceof FlushAction.ComputeValues compute) {
            return compute.state().mapping();
        } else if (action instanceof FlushAction.InsertElements insert) {
            return insert.collection().owner();
        } else if (action instanceof FlushAction.UpdateElements update) {
            return update.collection().owner();
        } else if (action instanceof FlushAction.DeleteElements delete) {
            return delete.collection().owner();
        }
        return null;
    }
}
