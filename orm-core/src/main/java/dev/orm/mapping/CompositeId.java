package dev.orm.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An id represented by an object of a class of its own: an embedded id, or an id class over several attributes. */
record CompositeId(List<BasicAttribute> attributes, List<IdPart> parts, ValueShape shape) implements IdForm {

    @Override
    public Class<?> javaType() {
        return shape.type();
    }

    @Override
    public @Nullable Object[] values(Object entity) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).get(entity);
        }
        return values;
    }

    @Override
    public void set(Object entity, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            parts.get(i).set(entity, values[i]);
        }
    }

    @Override
    public @Nullable Object[] columns(Object id) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        shape.toLeaves(id, values, 0);
        return values;
    }

    @Override
    public Object of(@Nullable Object[] columnValues) {
        return shape.fromLeaves(columnValues, 0);
    }

    @Override
    public Object convert(Object id) {
        if (shape.type().isInstance(id)) {
            return id;
        }
        throw new IllegalArgumentException(
                "The id of " + attributes.get(0).owner().name() + " has the type "
                        + shape.type().getSimpleName() + ", and a value of type "
                        + id.getClass().getSimpleName() + " was given: pass one of type "
                        + shape.type().getSimpleName() + ".");
    }
}
