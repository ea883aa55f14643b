package dev.orm.loading;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.ToOne;
import dev.orm.sql.Condition;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Source;
import dev.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one entity is read from a row: at which columns its attributes stand, and how its relations are dealt with.
 *
 * <p>Immutable once its statement is compiled, so sessions of all threads share it.
 *
 * @param columns by slot, the 1-based column of each basic attribute; 0 for one that is not in the row, and for one that is the whole identifier,
 *     which was read already to find the object
 * @param types by slot, what reads the column on this database
 * @param id where the identifier's parts stand
 * @param rowClass of which class a row is, and how it is read then; null where all rows are of the mapping's own class
 */
record FetchNode(
        EntityMapping<?> mapping,
        Source source,
        int[] columns,
        SqlType<?>[] types,
        Key id,
        List<ToOneFetch> toOnes,
        List<ToManyFetch> toManys,
        @Nullable RowClass rowClass,
        EntityFetch entities) {

    /**
     * How the entities themselves are dealt with.
     *
     * @param deferral the attributes that are not in the row
     * @param taking what objects that are loaded take of the row
     */
    record EntityFetch(Deferral deferral, Taking taking) {

        static final EntityFetch PLAIN = new EntityFetch(Deferral.NONE, Taking.MISSING);
    }

    /** What an object that is loaded already takes of its row. */
    enum Taking {
        /** What was not loaded. */
        MISSING,
        /** What the application has not changed: the row is locked, so this is what it is now. */
        UNCHANGED,
        /** All. */
        ALL
    }

    /** How the target of a to-one relation is found. */
    enum ToOneStrategy {
        /** It stands in the same row. */
        JOIN,
        /** By a reference that loads itself on first use. */
        REFERENCE,
        /** By a reference that refuses to be loaded. */
        REFUSAL,
        /** By another key than its identifier, all of the result's in one query after it; joining it would go round in a circle. */
        BY_KEY,
        /** All of the result's in one query after it. */
        BATCH
    }

    /**
     * A to-one relation in a row.
     *
     * @param key where the foreign key stands; empty where the target is joined without one
     * @param joined the target's columns in the same row; null unless joined
     * @param depth how many levels of a relation of an entity with itself are loaded at once
     * @param options what to load with the targets
     */
    record ToOneFetch(
            ToOne relation,
            ToOneStrategy strategy,
            Key key,
            @Nullable FetchNode joined,
            int depth,
            List<LoadOption> options) {}

    /** How the elements of a to-many relation are found. */
    enum ToManyStrategy {
        /** On first use. */
        LAZY,
        /** Not at all: their use is refused. */
        REFUSAL,
        /** All of the result's in one query after it. */
        SELECTIN,
        /** They stand in the same rows. */
        CONTAINED
    }

    /**
     * A collection of an entity in a row.
     *
     * @param index its place among the collections of the mapping
     * @param joined the elements' columns in the same row; null unless they are contained
     * @param wanted what is loaded of it
     */
    record ToManyFetch(
            CollectionAttribute relation,
            int index,
            ToManyStrategy strategy,
            @Nullable FetchNode joined,
            Wanted wanted) {}

    /**
     * Which elements of a relation are loaded, and what with them.
     *
     * @param condition what they must meet; absent for all of them
     * @param on the source that the condition speaks of; null without one
     * @param depth how many levels of a relation of an entity with itself are loaded at once
     */
    record Wanted(Condition condition, @Nullable Source on, int depth, List<LoadOption> options) {

        private static final Wanted ALL = new Wanted(Condition.absent(), null, 1, List.of());

        static Wanted of(@Nullable LoadOption option) {
            return option == null
                    ? ALL
                    : new Wanted(
                            option.extent().condition(),
                            option.path(),
                            Math.max(1, option.extent().depth()),
                            option.nested());
        }

        static Wanted all() {
            return ALL;
        }

        /** Whether all elements are wanted, and nothing else. */
        boolean isPlain() {
            return condition.isAbsent() && options.isEmpty();
        }
    }

    /**
     * A key in a row.
     *
     * @param columns the 1-based columns of its parts
     * @param types what reads them on this database
     */
    record Key(int[] columns, List<SqlType<?>> types) {

        /** The values of the parts, or null when one of them is null. */
        Object @Nullable [] values(ResultSet row) throws SQLException {
            Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                Object value = types.get(i).read(row, columns[i]);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return values;
        }

        /** The identifier whose key this is, or null when a part of it is null. */
        @Nullable
        Object id(ResultSet row, Id id) throws SQLException {
            if (columns.length == 1 && !id.composite()) {
                return types.get(0).read(row, columns[0]);
            }
            Object[] values = values(row);
            return values == null ? null : id.of(values);
        }
    }
}
