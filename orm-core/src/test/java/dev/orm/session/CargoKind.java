package dev.orm.session;

import dev.orm.session.cargo.Bound;
import dev.orm.session.cargo.Cover;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Crated;
import dev.orm.session.cargo.Glued;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import dev.orm.session.cargo.Kept;
import dev.orm.session.cargo.Linked;
import dev.orm.session.cargo.Loose;
import dev.orm.session.cargo.Mark;
import dev.orm.session.cargo.Near;
import dev.orm.session.cargo.Seal;
import dev.orm.session.cargo.Stamp;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A relation of a crate: its annotations as far as a model has to know them, and how objects are edited along it. */
enum CargoKind {
    INSIDE(Crate.class, Crate::new, Crate::getInside, Trait.KNOWS, Trait.CASCADES),
    HELD(Held.class, Held::new, Crate::getHeld, Trait.KNOWS, Trait.CASCADES),
    KEPT(Kept.class, Kept::new, Crate::getKept, Trait.KNOWS, Trait.CASCADES, Trait.ORPHANS),
    BOUND(
            Bound.class,
            Bound::new,
            Crate::getBound,
            Trait.SET,
            Trait.KNOWS,
            Trait.CASCADES,
            Trait.ORPHANS,
            Trait.MANDATORY),
    NEAR(Near.class, Near::new, Crate::getNear, Trait.KNOWS),
    LOOSE(Loose.class, Loose::new, Crate::getLoose, Trait.CASCADES),
    GLUED(Glued.class, Glued::new, Crate::getGlued, Trait.SET, Trait.CASCADES, Trait.ORPHANS),
    LINKED(Linked.class, Linked::new, Crate::getLinked, Trait.CASCADES, Trait.ORPHANS),
    SEAL(Seal.class, Seal::new, crate -> single(crate.getSeal()), Trait.CASCADES, Trait.ORPHANS, Trait.SINGLE),
    COVER(
            Cover.class,
            Cover::new,
            crate -> single(crate.getCover()),
            Trait.KNOWS,
            Trait.CASCADES,
            Trait.ORPHANS,
            Trait.SINGLE),
    MARKS(Mark.class, Mark::new, Crate::getMarks, Trait.MANY),
    STAMPS(Stamp.class, Stamp::new, Crate::getStamps, Trait.MANY);

    /** What distinguishes kinds. */
    enum Trait {
        /** Elements refer to their owner. */
        KNOWS,
        CASCADES,
        ORPHANS,
        /** Elements need an owner. */
        MANDATORY,
        /** Adding looks at what is there. */
        SET,
        /** A crate has one at most. */
        SINGLE,
        /** An element may be of several crates. */
        MANY
    }

    final Class<? extends Item> type;
    private final Function<String, Item> maker;
    private final Function<Crate, Collection<? extends Item>> elements;
    private final Set<Trait> traits;

    CargoKind(
            Class<? extends Item> type,
            Function<String, Item> maker,
            Function<Crate, Collection<? extends Item>> elements,
            Trait... traits) {
        this.type = type;
        this.maker = maker;
        this.elements = elements;
        this.traits = Arrays.stream(traits).collect(() -> EnumSet.noneOf(Trait.class), Set::add, Set::addAll);
    }

    /** In a list to be shuffled. */
    static List<CargoKind> owned() {
        return Arrays.stream(values()).filter(kind -> !kind.is(Trait.MANY)).collect(Collectors.toList());
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The attribute of the crate. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    Item make(int number) {
        return maker.apply(attribute() + number);
    }

    List<Item> elements(Crate crate) {
        return new ArrayList<>(elements.apply(crate));
    }

    void put(Crate crate, Item element) {
        switch (this) {
            case SEAL -> crate.setSeal((Seal) element);
            case COVER -> crate.setCover((Cover) element);
            default -> collection(crate).add(element);
        }
    }

    void take(Crate crate, Item element) {
        switch (this) {
            case SEAL -> crate.setSeal(null);
            case COVER -> crate.setCover(null);
            default -> collection(crate).remove(element);
        }
    }

    @SuppressWarnings("unchecked") // elements are of this kind
    private Collection<Item> collection(Crate crate) {
        return (Collection<Item>) elements.apply(crate);
    }

    /** Gives a crate an empty collection. */
    void renew(Crate crate) {
        switch (this) {
            case INSIDE -> crate.setInside(new ArrayList<>());
            case HELD -> crate.setHeld(new ArrayList<>());
            case KEPT -> crate.setKept(new ArrayList<>());
            case BOUND -> crate.setBound(new HashSet<>());
            case NEAR -> crate.setNear(new ArrayList<>());
            case LOOSE -> crate.setLoose(new ArrayList<>());
            case GLUED -> crate.setGlued(new HashSet<>());
            case LINKED -> crate.setLinked(new ArrayList<>());
            case MARKS -> crate.setMarks(new HashSet<>());
            case STAMPS -> crate.setStamps(new ArrayList<>());
            default -> throw new IllegalStateException(this + " is no collection");
        }
    }

    /** Whether the elements can be looked at without loading. */
    boolean isLoaded(Crate crate) {
        if (is(Trait.SINGLE)) {
            return true;
        }
        Collection<?> present = elements.apply(crate);
        return present != null && LazyCollection.isLoaded(present);
    }

    /** Whether there is no collection at all. */
    boolean isLeftOut(Crate crate) {
        return elements.apply(crate) == null;
    }

    /** A note is written to the lazy text of an item, too. */
    static void note(Item item, String note) {
        item.setNote(note);
        if (item instanceof Held held) {
            held.setText(note);
        }
    }

    static @Nullable Crate owner(Item element) {
        if (element instanceof Crated crated) {
            return crated.getCrate();
        } else if (element instanceof Bound bound) {
            return bound.getCrate();
        } else if (element instanceof Cover cover) {
            return cover.getCrate();
        }
        return element instanceof Crate crate ? crate.getAbove() : null;
    }

    static void refer(Item element, @Nullable Crate owner) {
        if (element instanceof Crated crated) {
            crated.setCrate(owner);
        } else if (element instanceof Bound bound) {
            bound.setCrate(owner);
        } else if (element instanceof Cover cover) {
            cover.setCrate(owner);
        } else if (element instanceof Crate crate) {
            crate.setAbove(owner);
        }
    }

    private static <T> List<T> single(@Nullable T element) {
        return element == null ? List.of() : List.of(element);
    }
}
