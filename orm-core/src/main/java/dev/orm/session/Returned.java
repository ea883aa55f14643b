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
 * @param relations whether it has written what no attribute holds by itself, such as the key of a relation, whatever names it
 * @param incomplete whether it has written any of that, or what expressions may be made of
 */
record Returned(EntityMapping<?> mapping, List<BasicAttribute> attributes, boolean relations, boolean incomplete) {

    static Returned of(Change change, EntityMapping<?> mapping) {
        Set<BasicAttribute> written = new LinkedHashSet<>();
        boolean relations = false;
        boolean incomplete = false;
        if (change instanceof Update<?> update) {
            for (Assignment assignment : update.assignments()) {
                if (mapping.findAttribute(assignment.target().name()) instanceof BasicAttribute attribute
                        && attribute.slot() >= 0
                        && !attribute.isId()
                        && !mapping.isTwin(attribute)) {
                    written.add(attribute);
                } else {
                    relations = true;
                }
            }
            written.addAll(mapping.fetched());
            incomplete = relations || !mapping.expressions().isEmpty();
        }
        return new Returned(mapping, List.copyOf(written), relations, incomplete);
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
