package dev.orm.state;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that a flush assigns by itself: the identifier's and the version. */
final class GeneratedValues {

    private GeneratedValues() {}

    static @Nullable Object[] of(InstanceState state) {
        EntityMapping<?> mapping = state.mapping();
        List<BasicAttribute> ids = mapping.id().attributes();
        @Nullable Object[] values = new Object[ids.size() + 1];
        for (int i = 0; i < ids.size(); i++) {
            values[i] = value(state, ids.get(i));
        }
        BasicAttribute version = mapping.version();
        if (version != null) {
            values[ids.size()] = value(state, version);
        }
        return values;
    }

    private static @Nullable Object value(InstanceState state, BasicAttribute attribute) {
        return attribute.slot() == BasicAttribute.NO_SLOT ? null : state.value(attribute.slot());
    }

    static void restore(InstanceState state, @Nullable Object[] values) {
        EntityMapping<?> mapping = state.mapping();
        List<BasicAttribute> ids = mapping.id().attributes();
        for (int i = 0; i < ids.size(); i++) {
            restore(state, ids.get(i), values[i]);
        }
        BasicAttribute version = mapping.version();
        if (version != null) {
            restore(state, version, values[ids.size()]);
        }
    }

    private static void restore(InstanceState state, BasicAttribute attribute, @Nullable Object value) {
        if (attribute.slot() == BasicAttribute.NO_SLOT) {
            return; // held by a relation, which is restored by itself
        }
        Object present = state.value(attribute.slot());
        if (present == null ? value != null : !present.equals(value)) {
            state.value(attribute.slot(), value);
        }
    }
}
