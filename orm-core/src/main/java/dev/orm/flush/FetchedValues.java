package dev.orm.flush;

import dev.orm.flush.FlushAction.ComputeValues;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ExpressionAttribute;
import dev.orm.mapping.TypedAttribute;
import dev.orm.schema.FetchedAfter;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the database itself put into the rows of a flush, such as defaults and computed columns: by one statement for all rows of a class,
 * and none where there is nothing to read.
 */
final class FetchedValues {

    private final ChangeDetector.Relations relations;

    FetchedValues(ChangeDetector.Relations relations) {
        this.relations = relations;
    }

    /** Gives the objects the values their rows have. */
    void read(FlushPlan plan) {
        Map<EntityMapping<?>, Map<InstanceState, List<TypedAttribute>>> written = new LinkedHashMap<>();
        for (FlushAction action : plan.actions()) {
            if (action instanceof InsertEntities insert) {
                insert.states().forEach(state -> note(written, state, true));
            } else if (action instanceof UpdateEntities update) {
                update.states().forEach(state -> note(written, state, false));
            } else if (action instanceof ComputeValues compute) {
                noteComputed(written, compute);
            }
        }
        written.forEach(this::read);
        for (FlushAction action : plan.actions()) {
            if (action instanceof ComputeValues compute) {
                ForeignKeyAttributes.followComputed(compute, relations);
            }
        }
    }

    private void note(
            Map<EntityMapping<?>, Map<InstanceState, List<TypedAttribute>>> written,
            InstanceState state,
            boolean inserted) {
        List<TypedAttribute> attributes = made(state, inserted);
        if (!attributes.isEmpty()) {
            written.computeIfAbsent(state.mapping(), mapping -> new LinkedHashMap<>())
                    .putIfAbsent(state, attributes);
        }
    }

    private void noteComputed(
            Map<EntityMapping<?>, Map<InstanceState, List<TypedAttribute>>> written, ComputeValues compute) {
        List<TypedAttribute> attributes = new ArrayList<>(compute.attributes());
        BasicAttribute version = compute.state().mapping().version();
        if (version != null) {
            attributes.add(version);
        }
        attributes.addAll(made(compute.state(), false));
        written.computeIfAbsent(compute.state().mapping(), mapping -> new LinkedHashMap<>())
                .merge(compute.state(), attributes, FetchedValues::both);
    }

    /** What the database makes of a row that was written: the values of its columns, and those of expressions. */
    private List<TypedAttribute> made(InstanceState state, boolean inserted) {
        List<TypedAttribute> made = new ArrayList<>(0); // most rows have none
        for (BasicAttribute attribute : state.mapping().fetched()) {
            if (isMadeByDatabase(attribute, state, inserted)) {
                made.add(attribute);
            }
        }
        for (ExpressionAttribute attribute : state.mapping().expressions()) {
            if (!attribute.isLazy() || !relations.defer(state, attribute)) {
                made.add(attribute);
            }
        }
        return made;
    }

    private static List<TypedAttribute> both(List<TypedAttribute> some, List<TypedAttribute> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static boolean isMadeByDatabase(BasicAttribute attribute, InstanceState state, boolean inserted) {
        if (attribute.column().fetchedAfter() == FetchedAfter.EVERY_WRITE) {
            return true;
        }
        boolean left = state.value(attribute.slot()) == null && !state.isNullForced(attribute.slot());
        return inserted && (!attribute.insertable() || left);
    }

    private void read(EntityMapping<?> mapping, Map<InstanceState, List<TypedAttribute>> states) {
        List<TypedAttribute> all =
                states.values().stream().flatMap(List::stream).distinct().toList();
        List<Object> ids = new ArrayList<>();
        states.keySet().forEach(state -> ids.add(EntityRows.requiredId(state)));
        Map<Object, @Nullable Object[]> rows = relations.values(mapping, ids, all);
        states.forEach((state, attributes) -> {
            @Nullable Object[] row = rows.get(EntityRows.requiredId(state));
            for (int i = 0; row != null && i < all.size(); i++) {
                if (attributes.contains(all.get(i))) {
                    state.value(all.get(i).slot(), row[i]);
                }
            }
        });
    }
}
