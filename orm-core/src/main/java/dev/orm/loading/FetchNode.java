package dev.orm.loading;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Source;
import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one entity is read from a row: at which columns its attributes stand, and how its relations are dealt with.
 *
 * <p>Immutable once its statement is compiled, so sessions of all threads share it.
 *
 * @param columns by slot, the 1-based column of each basic attribute; 0 for one that is not in the row
 * @param types by slot, what reads the column
 * @param idColumns the columns of the identifier's parts
 */
record FetchNode(
        EntityMapping<?> mapping,
        Source source,
        int[] columns,
        SqlType<?>[] types,
        int[] idColumns,
        List<ToOneFetch> toOnes,
        List<ToManyFetch> toManys) {

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
     * @param keyColumns the columns of the foreign key; empty where the target is joined without one
     * @param joined the target's columns in the same row; null unless joined
     * @param options what to load with the targets
     */
    record ToOneFetch(
            ToOne relation,
            ToOneStrategy strategy,
            int[] keyColumns,
            @Nullable FetchNode joined,
            List<LoadOption> options) {}

    /**
     * A to-many relation of an entity in a row.
     *
     * @param index its place among the to-many relations of the mapping
     * @param eager whether its elements are loaded by one query after the result
     * @param raises whether touching it is refused
     */
    record ToManyFetch(ToMany relation, int index, boolean eager, boolean raises, List<LoadOption> options) {}

    /** The type of one part of the identifier. */
    SqlType<?> idType(int part) {
        return mapping.id().attributes().get(part).type();
    }

    static SqlType<?>[] typesBySlot(EntityMapping<?> mapping) {
        SqlType<?>[] types = new SqlType<?>[mapping.attributes().size()];
        for (BasicAttribute attribute : mapping.basics()) {
            if (attribute.slot() != BasicAttribute.NO_SLOT) {
                types[attribute.slot()] = attribute.type();
            }
        }
        return types;
    }
}
