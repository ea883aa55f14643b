package dev.orm.session;

import dev.orm.flush.EntityUpsert;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignment;
import dev.orm.sql.Change;
import dev.orm.sql.Selectable;
import dev.orm.sql.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change by condition returns of each row: the key, and the values that it, or the database with it, has written.
 *
 * @param attributes those whose values come behind the key
 * @param moving whether it has also written what no basic attribute holds, such as the key of a relation
 * @param incomplete whether there are values that do not come back: those, and what expressions make of what was written
 */
record Returned(EntityMapping<?> mapping, List<BasicAttribute> attributes, boolean moving, boolean incomplete) {

    static Returned of(Change change, EntityMapping<?> mapping) {
        Set<BasicAttribute> written = new LinkedHashSet<>();
        boolean moving = false;
        boolean computed = false;
        if (change instanceof Update<?> update) {
            for (Assignment assignment : update.assignments()) {
                if (mapping.findAttribute(assignment.target().name()) instanceof BasicAttribute attribute
                        && attribute.slot() >= 0
                        && !attribute.isId()) {
                    written.add(attribute);
                } else {
                    moving = true;
                }
            }
            written.addAll(mapping.fetched());
            computed = !mapping.expressions().isEmpty();
        }
        return new Returned(mapping, List.copyOf(written), moving, moving || computed);
    }

    List<Selectable<?>> items() {
        List<Selectable<?>> items = new ArrayList<>(EntityUpsert.idColumns(mapping));
        attributes.forEach(attribute -> items.add(mapping.source().assignable(attribute.path())));
        return items;
    }

    BitSet slots() {
        BitSet slots = new BitSet();
        attributes.forEach(attribute -> slots.set(attribute.slot()));
        return slots;
    }

    /** The values of a row by slot. */
    @Nullable
    Object[] bySlot(@Nullable Object[] row) {
        @Nullable Object[] values = new @Nullable Object[mapping.attributes().size()];
        int next = mapping.id().attributes().size();
        for (BasicAttribute attribute : attributes) {
            values[attribute.slot()] = row[next++];
        }
        return values;
    }
}
