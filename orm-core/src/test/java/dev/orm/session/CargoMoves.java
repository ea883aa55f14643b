package dev.orm.session;

import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Item;
import dev.orm.session.cargo.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits along relations of each kind, on either side or both: elements come, move, are let go, and lose their owners. */
class CargoMoves extends CargoWork {

    private static final int KINDS = 4;
    private static final int CRATES = 4;

    final List<CargoKind> kinds = new ArrayList<>();

    CargoMoves(SessionFactory factory) {
        super(factory);
    }

    /** An episode is about few kinds, so that its edits meet. */
    @Override
    void begin() {
        List<CargoKind> all = CargoKind.owned();
        Collections.shuffle(all, random);
        kinds.addAll(all.subList(0, KINDS));
        for (int i = 0; i < CRATES; i++) {
            add(CargoKind.INSIDE);
        }
        for (CargoKind kind : kinds) {
            for (int i = 0; i < CRATES; i++) {
                add(kind);
            }
        }
        commit();
        if (oneOf(2)) {
            clear();
        }
    }

    @Override
    void step() {
        int choice = random.nextInt(100);
        if (choice < 68) {
            edit();
        } else if (choice < 74) {
            flush();
        } else if (choice < 81) {
            savepoint();
        } else if (choice < 89) {
            leaveSavepoint();
        } else if (choice < 92) {
            commit();
        } else if (choice < 94) {
            rollback();
        } else if (choice < 97) {
            look();
        } else {
            clear();
        }
    }

    final void edit() {
        CargoKind kind = any(kinds);
        switch (random.nextInt(15)) {
            case 0 -> add(CargoKind.INSIDE);
            case 1, 2 -> add(kind);
            case 3, 4 -> move(kind);
            case 5, 6 -> moveAndDelete(kind);
            case 7 -> letGo(kind);
            case 8 -> delete(kind);
            case 9 -> deleteCrate();
            case 10 -> exchange(oneOf(2) ? CargoKind.SEAL : CargoKind.COVER);
            case 11 -> add(oneOf(2) ? CargoKind.MARKS : CargoKind.STAMPS);
            case 12 -> link();
            case 13 -> note(oneOf(2) ? CargoKind.INSIDE : kind);
            default -> read(kind);
        }
    }

    // elements come

    final void add(CargoKind kind) {
        Integer owner = anyCrate();
        if (owner != null && !kind.is(Trait.MANDATORY) && oneOf(4)) {
            owner = null;
        }
        if (owner == null && kind.is(Trait.MANDATORY)) {
            return;
        }
        Crate crate = owner == null ? null : crate(owner);
        Side side = side(kind, owner);
        int number = next();
        Item item = kind.make(number);
        tell("add " + kind + number + " to " + owner + " by " + side);
        if (crate != null) {
            touch(key(number, null), side);
            place(kind, item, null, crate, side);
        }
        if (crate == null || side != Side.ELEMENTS || oneOf(3)) {
            session.add(item);
        }
        objects.put(number, item);
        boolean many = kind.is(Trait.MANY);
        model.add(number, kind, many ? null : owner);
        if (many && owner != null) {
            model.link(owner, number, true);
        }
    }

    /** On which side an element is given to an owner; where the owner has another one already, the owner says so. */
    private Side side(CargoKind kind, @Nullable Integer owner) {
        boolean replaces = owner != null
                && kind.is(Trait.SINGLE)
                && !model.elements(kind, owner).isEmpty();
        if (replaces) {
            flush();
        }
        return !kind.is(Trait.KNOWS) || replaces ? Side.ELEMENTS : any(List.of(Side.values()));
    }

    static String key(int element, @Nullable Integer crate) {
        return crate == null ? "" + element : element + " " + crate;
    }

    static void place(CargoKind kind, Item item, @Nullable Crate from, @Nullable Crate to, Side side) {
        if (side != Side.OWNER) {
            if (from != null) {
                kind.take(from, item);
            }
            if (to != null) {
                kind.put(to, item);
            }
        }
        if (side != Side.ELEMENTS) {
            CargoKind.refer(item, to);
        }
    }

    // elements move

    final void move(CargoKind kind) {
        Integer element = anyOf(model.all(kind));
        Integer to = anyCrate();
        if (element != null && to != null && mayGo(kind, element, to)) {
            Integer from = model.owner(element);
            Side side = side(kind, to);
            Crate source = from == null ? null : crate(from);
            Crate target = crate(to);
            Item item = object(element);
            prepare(kind, element, side, source, target);
            tell("move " + kind + element + " from " + from + " to " + to + " by " + side);
            place(kind, item, source, target, side);
            model.own(element, to);
        }
    }

    private boolean mayGo(CargoKind kind, int element, int to) {
        Integer from = model.owner(element);
        return (from == null || from != to) && !(kind == CargoKind.INSIDE && model.isWithin(to, element));
    }

    /** Loads what the edit looks at before it begins, as a flush in the middle of it would see half of it. */
    private void prepare(CargoKind kind, int element, Side side, @Nullable Crate from, @Nullable Crate to) {
        touch(key(element, null), side);
        if (side != Side.OWNER) {
            Stream.of(from, to).forEach(crate -> {
                if (crate != null && (crate == from || kind.is(Trait.SINGLE) || kind.is(Trait.SET) || oneOf(2))) {
                    kind.elements(crate);
                }
            });
        }
    }

    /** Some of the elements of a crate go elsewhere, and the crate goes in the same flush. */
    final void moveAndDelete(CargoKind kind) {
        Integer from = anyOf(model.all(CargoKind.INSIDE).stream()
                .filter(crate -> !model.elements(kind, crate).isEmpty())
                .toList());
        Integer to = anyCrate();
        if (from == null || to == null || model.isWithin(to, from)) {
            return;
        }
        requireFlushed(from);
        List<Integer> leaving = new ArrayList<>(model.elements(kind, from));
        leaving.removeIf(element -> leaving.size() > 1 && oneOf(3) || !mayGo(kind, element, to));
        Side side = side(kind, to);
        Crate source = crate(from);
        Crate target = crate(to);
        List<Item> items = leaving.stream().map(this::object).toList();
        leaving.forEach(element -> prepare(kind, element, side, source, target));
        boolean first = oneOf(2);
        tell("moveAndDelete " + kind + leaving + " from " + from + " to " + to + " by " + side
                + (first ? " after the delete" : " before the delete"));
        if (first) {
            session.delete(source);
        }
        items.forEach(item -> place(kind, item, source, target, side));
        if (!first) {
            session.delete(source);
        }
        leaving.forEach(element -> model.own(element, to));
        model.delete(from);
    }

    /**
     * What never had a row cuts nobody loose, and what only a deleted object leads to is not saved. What was let go by a collection alone in the flush that
     * deletes its owner goes with it.
     */
    private void requireFlushed(int number) {
        if (isNew(number)
                || model.all(CargoKind.INSIDE).stream()
                        .anyMatch(crate -> model.isWithin(crate, number) && isTouched("left " + crate))
                || Arrays.stream(CargoKind.values())
                        .anyMatch(kind -> model.elements(kind, number).stream().anyMatch(this::isNew))) {
            flush();
        }
    }

    private boolean isNew(int number) {
        Item item = object(number);
        return item.getId() == null || !session.contains(item);
    }

    final void letGo(CargoKind kind) {
        Integer element = anyOf(model.all(kind).stream()
                .filter(each -> model.owner(each) != null)
                .toList());
        if (element == null) {
            return;
        }
        Integer from = model.owner(element);
        Side side = side(kind, null);
        if (kind.is(Trait.ORPHANS) && side == Side.OWNER) {
            return;
        }
        requireFlushed(element);
        if (isTouched(key(element, null))) {
            flush(); // what was never written to be an owner's is no orphan
        }
        Crate source = from == null ? null : crate(from);
        Item item = object(element);
        prepare(kind, element, side, source, null);
        tell("letGo " + kind + element + " of " + from + " by " + side);
        place(kind, item, source, null, side);
        note("left " + from);
        model.letGo(element);
    }

    /** Two crates exchange what each has one of. */
    final void exchange(CargoKind kind) {
        List<Integer> having = model.all(CargoKind.INSIDE).stream()
                .filter(crate -> !model.elements(kind, crate).isEmpty())
                .toList();
        Integer one = anyOf(having);
        Integer two = anyOf(having);
        if (one == null || two == null || one.equals(two)) {
            return;
        }
        flush();
        int first = model.elements(kind, one).get(0);
        int second = model.elements(kind, two).get(0);
        Crate left = crate(one);
        Crate right = crate(two);
        Item ofLeft = object(first);
        Item ofRight = object(second);
        Side side = kind.is(Trait.KNOWS) ? any(List.of(Side.values())) : Side.ELEMENTS;
        prepare(kind, first, side, left, right);
        prepare(kind, second, side, right, left);
        tell("exchange " + kind + first + " of " + one + " and " + second + " of " + two + " by " + side);
        if (side != Side.OWNER) {
            kind.put(left, ofRight);
            kind.put(right, ofLeft);
        }
        if (side != Side.ELEMENTS) {
            CargoKind.refer(ofLeft, right);
            CargoKind.refer(ofRight, left);
        }
        model.own(first, null);
        model.own(second, one);
        model.own(first, two);
    }

    // objects go

    final void delete(CargoKind kind) {
        CargoKind of = oneOf(5) ? any(List.of(CargoKind.MARKS, CargoKind.STAMPS)) : kind;
        Integer number = anyOf(model.all(of));
        if (number != null) {
            requireFlushed(number);
            Item item = object(number);
            Integer owner = model.owner(number);
            Crate crate = of == CargoKind.SEAL && owner != null ? crate(owner) : null;
            tell("delete " + of + number);
            if (crate != null) {
                crate.setSeal(null); // its key is another object's value, which nobody takes away
            }
            session.delete(item);
            model.delete(number);
        }
    }

    final void deleteCrate() {
        if (model.all(CargoKind.INSIDE).size() > 2) {
            delete(CargoKind.INSIDE);
        }
    }

    // links

    final void link() {
        CargoKind kind = oneOf(2) ? CargoKind.MARKS : CargoKind.STAMPS;
        Integer element = anyOf(model.all(kind));
        Integer owner = anyCrate();
        if (element == null || owner == null) {
            return;
        }
        boolean linked = !model.isLinked(owner, element);
        Side side = kind == CargoKind.MARKS ? any(List.of(Side.values())) : Side.ELEMENTS;
        if (isTouched(key(element, null)) || isTouched(key(element, owner))) {
            flush();
        }
        touch(key(element, owner), side);
        Crate crate = crate(owner);
        Item item = object(element);
        tell((linked ? "link " : "unlink ") + kind + element + " and " + owner + " by " + side);
        if (side != Side.OWNER) {
            if (linked) {
                kind.put(crate, item);
            } else {
                kind.take(crate, item);
            }
        }
        if (side != Side.ELEMENTS && item instanceof Mark mark) {
            if (linked) {
                mark.getCrates().add(crate);
            } else {
                mark.getCrates().remove(crate);
            }
        }
        model.link(owner, element, linked);
    }

    // values and reads

    final void note(CargoKind kind) {
        Integer number = anyOf(model.all(kind));
        if (number != null) {
            tell("note " + kind + number);
            String note = "n" + next();
            CargoKind.note(object(number), note);
            model.note(number, note);
        }
    }

    /** Reads flush, load and change nothing. */
    final void read(CargoKind kind) {
        Integer number = anyCrate();
        if (number == null) {
            return;
        }
        int choice = random.nextInt(5);
        tell("read " + choice + " of " + kind + ", " + number);
        switch (choice) {
            case 0 -> session.query(kind.type).count();
            case 1 -> session.query(kind.type).list();
            case 2 -> any(Arrays.asList(CargoKind.values())).elements(crate(number));
            case 3 -> {
                flush();
                session.refresh(object(number));
                flushed();
            }
            default -> {
                flush();
                session.query(Crate.class).stream().forEach(crate -> kind.elements(crate));
            }
        }
    }
}
