package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TypedAttribute;
import dev.orm.sql.LoadOption;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which attributes of an entity a query leaves out of its rows. An embedded object is left out as a whole or not at all.
 *
 * @param slots the attributes that are loaded on first use
 * @param refused those of them whose use is an error
 */
record Deferral(BitSet slots, BitSet refused) {

    static final Deferral NONE = new Deferral(new BitSet(0), new BitSet(0));

    /** What options and mapping say; nothing where instances could not notice that an attribute is used. */
    static Deferral of(EntityMapping<?> mapping, List<LoadOption> options) {
        if (!mapping.access().supportsReferences()) {
            return NONE;
        }
        BitSet slots = new BitSet();
        BitSet refused = new BitSet();
        single(mapping).filter(TypedAttribute::isLazy).forEach(attribute -> slots.or(whole(mapping, attribute.path())));
        if (options.stream().anyMatch(option -> option.strategy() == LoadOption.Strategy.LOAD_ONLY)) {
            slots.or(deferrable(mapping));
        }
        options.forEach(option -> apply(mapping, option, slots, refused));
        slots.and(deferrable(mapping));
        refused.and(slots);
        return slots.isEmpty() ? NONE : new Deferral(slots, refused);
    }

    private static void apply(EntityMapping<?> mapping, LoadOption option, BitSet slots, BitSet refused) {
        BitSet named = new BitSet();
        boolean groups = option.strategy() == LoadOption.Strategy.UNDEFER_GROUP;
        option.extent().attributes().forEach(name -> named.or(groups ? group(mapping, name) : whole(mapping, name)));
        switch (option.strategy()) {
            case LOAD_ONLY, UNDEFER, UNDEFER_GROUP -> slots.andNot(named);
            case DEFER -> slots.or(named);
            default -> {
                slots.or(named);
                refused.or(named);
            }
        }
    }

    private static BitSet deferrable(EntityMapping<?> mapping) {
        BitSet slots = new BitSet();
        single(mapping)
                .filter(attribute -> attribute.slot() >= 0 && !isKey(attribute))
                .forEach(attribute -> slots.set(attribute.slot()));
        return slots;
    }

    private static boolean isKey(TypedAttribute attribute) {
        return attribute instanceof BasicAttribute basic && (basic.isId() || basic.isVersion());
    }

    /** The attributes that are values in the rows of an entity. */
    private static Stream<TypedAttribute> single(EntityMapping<?> mapping) {
        return Stream.concat(mapping.basics().stream(), mapping.expressions().stream());
    }

    /** The slots of an attribute, or of the whole embedded object that it is a part of. */
    static BitSet whole(EntityMapping<?> mapping, String path) {
        String member = member(path);
        BitSet slots = new BitSet();
        single(mapping)
                .filter(attribute ->
                        attribute.slot() >= 0 && member(attribute.path()).equals(member))
                .forEach(attribute -> slots.set(attribute.slot()));
        return slots;
    }

    /** The slots of an attribute, and of those that are loaded with it. */
    static BitSet together(EntityMapping<?> mapping, int slot) {
        Attribute attribute = mapping.attributes().get(slot);
        BitSet slots = whole(mapping, attribute.path());
        if (attribute instanceof TypedAttribute typed && !typed.lazyGroup().isEmpty()) {
            slots.or(group(mapping, typed.lazyGroup()));
        }
        return slots;
    }

    private static BitSet group(EntityMapping<?> mapping, String name) {
        BitSet slots = new BitSet();
        single(mapping)
                .filter(attribute -> attribute.lazyGroup().equals(name))
                .forEach(attribute -> slots.or(whole(mapping, attribute.path())));
        return slots;
    }

    private static String member(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /**
     * Checks that an option names attributes that can be left out.
     *
     * @throws IllegalArgumentException if it does not
     */
    static void check(EntityMapping<?> mapping, LoadOption option) {
        if (option.strategy() == LoadOption.Strategy.UNDEFER_GROUP) {
            checkGroups(mapping, option);
            return;
        }
        for (String path : option.extent().attributes()) {
            Attribute attribute = mapping.concrete().stream()
                    .map(each -> each.findAttribute(path))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> mapping.attribute(path));
            if (!(attribute instanceof TypedAttribute typed) || typed.slot() < 0) {
                throw new IllegalArgumentException("The loader option for " + attribute.describe()
                        + " takes attributes that are values in the row; of a relation say joined(...), selectin(...), lazy(...) or"
                        + " raise(...).");
            }
        }
    }

    private static void checkGroups(EntityMapping<?> mapping, LoadOption option) {
        Set<String> known = mapping.concrete().stream()
                .flatMap(Deferral::single)
                .map(TypedAttribute::lazyGroup)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String group : option.extent().attributes()) {
            if (!known.contains(group)) {
                throw new IllegalArgumentException("undeferGroup(" + option.path() + ", \"" + group + "\") names no"
                        + " @LazyGroup of " + mapping.name()
                        + (known.isEmpty() ? ", which has none." : ", which has " + String.join(", ", known) + "."));
            }
        }
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }
}
