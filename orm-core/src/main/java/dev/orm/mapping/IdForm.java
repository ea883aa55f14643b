package dev.orm.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an id looks like in Java: one attribute, or an object made of several. */
sealed interface IdForm permits SingleId, CompositeId {

    List<BasicAttribute> attributes();

    Class<?> javaType();

    /** The values in an entity, null where unknown. */
    @Nullable
    Object[] values(Object entity);

    void set(Object entity, @Nullable Object[] values);

    @Nullable
    Object[] columns(Object id);

    /** The id made of complete column values. */
    Object of(@Nullable Object[] columnValues);

    Object convert(Object id);
}
