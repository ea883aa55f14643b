package dev.orm.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An id that is one attribute of the entity, or the id of the one entity it is derived from. */
record SingleId(BasicAttribute attribute, IdPart part) implements IdForm {

    @Override
    public List<BasicAttribute> attributes() {
        return List.of(attribute);
    }

    @Override
    public Class<?> javaType() {
        return Primitives.boxed(attribute.javaType());
    }

    @Override
    public @Nullable Object[] values(Object entity) {
        return new @Nullable Object[] {part.get(entity)};
    }

    @Override
    public void set(Object entity, @Nullable Object[] values) {
        part.set(entity, values[0]);
    }

    @Override
    public @Nullable Object[] columns(Object id) {
        return new Object[] {id};
    }

    @Override
    public Object of(@Nullable Object[] columnValues) {
        return java.util.Objects.requireNonNull(columnValues[0]);
    }

    @Override
    public Object convert(Object id) {
        return IdConversion.convert(attribute.owner(), javaType(), id);
    }
}
