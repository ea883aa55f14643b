package dev.orm.mapping;

import dev.orm.metamodel.Elements;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.type.SqlType;
import java.util.List;

/** The columns that hold the positions of a list or the keys of a map, while the mapping is compiled. */
sealed interface IndexDraft {

    /** The columns, once they are resolved; as they are where a row is there for each element. */
    List<Column> columns();

    /** The constraints of keys that refer to entities. */
    List<ForeignKey> foreignKeys();

    /** The finished shape, for the collection at a path. */
    ElementShape shape(EntityMapping<?> owner, String path);

    /** The columns of rows that are there without being in a collection. */
    default List<Column> nullableColumns() {
        return columns().stream()
                .map(column -> column.toBuilder().nullable(true).build())
                .toList();
    }

    /**
     * A position, or a key of one value.
     *
     * @param name how an element calls it: {@link Elements#POSITION} or {@link Elements#KEY}
     */
    record OfColumn(String name, Class<?> javaType, SqlType<Object> type, Column column) implements IndexDraft {

        @Override
        public List<Column> columns() {
            return List.of(column);
        }

        @Override
        public List<ForeignKey> foreignKeys() {
            return List.of();
        }

        @Override
        public ElementShape shape(EntityMapping<?> owner, String path) {
            Place place = new Place(owner, path + "." + name, BasicAttribute.NO_SLOT, javaType);
            BasicAttribute leaf =
                    new BasicAttribute(place, column, type, BasicAttribute.Role.PLAIN, BasicAttribute.Access.PLAIN);
            return new ElementShape(Primitives.boxed(javaType), List.of(leaf), null);
        }
    }

    /**
     * A key that is an embeddable or an entity.
     *
     * @param rows the table of the keys, which is that of no entity: its columns go where the elements are stored
     */
    record OfParts(EntityDraft rows, Draft key) implements IndexDraft {

        @Override
        public List<Column> columns() {
            return rows.table().columns().values().stream()
                    .map(column -> column.toBuilder().notNull().build())
                    .toList();
        }

        @Override
        public List<ForeignKey> foreignKeys() {
            return rows.table().foreignKeys();
        }

        @Override
        public ElementShape shape(EntityMapping<?> owner, String path) {
            return ElementShape.of(key, owner);
        }

        /** The relation that a key is or holds. */
        List<ToOneDraft> relations() {
            return rows.attributes(ToOneDraft.class);
        }
    }
}
