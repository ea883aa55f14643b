package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.state.InstanceState;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The attributes without a value whose columns have defaults: an insert does not name them. */
final class ServerDefaults {

    /** Nothing is left to the database; not to be modified. */
    static final BitSet NONE = new BitSet();

    private ServerDefaults() {}

    /** Whether objects of a class may leave anything to a default. */
    static boolean has(EntityMapping<?> mapping) {
        return mapping.fetched().stream().anyMatch(BasicAttribute::hasServerDefault);
    }

    /** The slots of the attributes that an object leaves to the database; not to be modified. */
    static BitSet of(InstanceState state) {
        BitSet defaults = NONE;
        for (BasicAttribute attribute : state.mapping().fetched()) {
            if (attribute.hasServerDefault()
                    && state.value(attribute.slot()) == null
                    && !state.isNullForced(attribute.slot())) {
                defaults = defaults == NONE ? new BitSet() : defaults;
                defaults.set(attribute.slot());
            }
        }
        return defaults;
    }

    /** Objects of one class by what they leave to the database, in their order. */
    static Map<BitSet, List<InstanceState>> groups(Collection<InstanceState> states) {
        return states.stream()
                .collect(Collectors.groupingBy(ServerDefaults::of, LinkedHashMap::new, Collectors.toList()));
    }
}
