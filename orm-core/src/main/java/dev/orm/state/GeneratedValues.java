package dev.orm.state;

import dev.orm.mapping.TypedAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that a flush assigns by itself: the identifier's, the version, and those that the database computes. */
final class GeneratedValues {

    private GeneratedValues() {}

    static @Nullable Object[] of(InstanceState state) {
        List<TypedAttribute> attributes = state.mapping().assigned();
        @Nullable Object[] values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = state.value(attributes.get(i).slot());
        }
        return values;
    }

    static void restore(InstanceState state, @Nullable Object[] values) {
        List<TypedAttribute> attributes = state.mapping().assigned();
        for (int i = 0; i < values.length; i++) {
            int slot = attributes.get(i).slot();
            Object present = state.value(slot);
            if (present == null ? values[i] != null : !present.equals(values[i])) {
                state.value(slot, values[i]);
            }
        }
    }
}
