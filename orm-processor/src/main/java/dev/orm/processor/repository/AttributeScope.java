package dev.orm.processor.repository;

import org.jspecify.annotations.Nullable;

/**
 * What has attributes: an entity or an embedded object.
 *
 * @param <A> an attribute
 */
interface AttributeScope<A> {

    /** The attribute of a name; null if there is none. */
    @Nullable
    A attribute(String name);

    /** What has the attributes behind one of these; null where it is a value. */
    @Nullable
    AttributeScope<A> behind(A attribute);
}
