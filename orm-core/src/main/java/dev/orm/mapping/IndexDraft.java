package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import java.util.List;

/**
 * The column that holds the positions of a list or the keys of a map, while the mapping is compiled.
 *
 * @param name     how an element calls it: {@link dev.orm.metamodel.ElementCollectionPath#POSITION} or {@code KEY}
 * @param javaType the class of the values
 * @param column   the column
 */
record IndexDraft(String name, Class<?> javaType, SqlType<Object> type, Column column) {

    /** The finished shape, for the collection at a path. */
    ElementShape shape(EntityMapping<?> owner, String path) {
        Place place = new Place(owner, path + "." + name, BasicAttribute.NO_SLOT, javaType);
        BasicAttribute leaf = new BasicAttribute(
                place, column, type, BasicAttribute.Role.PLAIN, new BasicAttribute.Access(true, true, false));
        return new ElementShape(Primitives.boxed(javaType), List.of(leaf), null);
    }
}
