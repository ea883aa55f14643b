package dev.orm.session;

import static dev.orm.session.cargo.Crate_.CRATE;
import static dev.orm.sql.LoadOption.containsEager;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Item;
import dev.orm.sql.LoadOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collections of which a condition or a join has loaded some elements, and what is done then to them, to their owner, or to a detached copy of it. */
final class CargoParts extends CargoMoves {

    CargoParts(SessionFactory factory) {
        super(factory);
    }

    @Override
    void step() {
        if (oneOf(2)) {
            List<CargoKind> all = new ArrayList<>(kinds);
            all.addAll(List.of(CargoKind.MARKS, CargoKind.STAMPS));
            all.removeIf(kind -> kind.is(Trait.SINGLE));
            part(any(all));
        } else {
            super.step();
        }
    }

    private void part(CargoKind kind) {
        Integer owner = anyOf(model.all(CargoKind.INSIDE).stream()
                .filter(crate -> !model.elements(kind, crate).isEmpty())
                .toList());
        if (owner == null) {
            return;
        }
        clear();
        List<Integer> all = model.elements(kind, owner);
        int always = any(all);
        List<Integer> seen =
                all.stream().filter(element -> element == always || oneOf(2)).toList();
        List<String> names = seen.stream().map(model::name).toList();
        boolean joined = oneOf(2) && (kind == CargoKind.HELD || kind == CargoKind.GLUED || kind == CargoKind.MARKS);
        boolean merged = oneOf(2) && kind != CargoKind.NEAR;
        tell("part " + kind + seen + " of " + owner + (joined ? " by join" : "") + (merged ? " to merge" : ""));
        long id = id(owner);
        Crate crate = merged
                ? factory.inTransaction(other -> read(other, kind, id, names, joined))
                : read(session, kind, id, names, joined);
        assertThat(kind.elements(crate)).extracting(Item::getName).containsExactlyInAnyOrderElementsOf(names);
        if (merged) {
            edit(kind, owner, crate, seen);
            Crate managed = session.merge(crate);
            objects.put(owner, managed);
        } else {
            objects.put(owner, crate);
            for (Integer element : seen) {
                objects.put(element, Objects.requireNonNull(CargoForms.find(kind, crate, model.name(element))));
            }
            editOwn(kind, owner, crate, seen);
        }
        settle(kind);
    }

    private static Crate read(Session from, CargoKind kind, long id, List<String> names, boolean joined) {
        Query<Crate> query = from.query(CRATE);
        if (!joined) {
            return query.where(CRATE.id.eq(id)).options(option(kind, names)).one();
        }
        return switch (kind) {
            case HELD ->
                query.join(CRATE.held())
                        .where(CRATE.id.eq(id), CRATE.held().name.in(names))
                        .options(containsEager(CRATE.held()))
                        .one();
            case GLUED ->
                query.join(CRATE.glued())
                        .where(CRATE.id.eq(id), CRATE.glued().name.in(names))
                        .options(containsEager(CRATE.glued()))
                        .one();
            default ->
                query.join(CRATE.marks())
                        .where(CRATE.id.eq(id), CRATE.marks().name.in(names))
                        .options(containsEager(CRATE.marks()))
                        .one();
        };
    }

    private static LoadOption option(CargoKind kind, List<String> names) {
        return switch (kind) {
            case INSIDE -> selectin(CRATE.inside(), each -> each.name.in(names));
            case HELD -> selectin(CRATE.held(), each -> each.name.in(names));
            case KEPT -> selectin(CRATE.kept(), each -> each.name.in(names));
            case BOUND -> selectin(CRATE.bound(), each -> each.name.in(names));
            case NEAR -> selectin(CRATE.near(), each -> each.name.in(names));
            case LOOSE -> selectin(CRATE.loose(), each -> each.name.in(names));
            case GLUED -> selectin(CRATE.glued(), each -> each.name.in(names));
            case LINKED -> selectin(CRATE.linked(), each -> each.name.in(names));
            case MARKS -> selectin(CRATE.marks(), each -> each.name.in(names));
            default -> selectin(CRATE.stamps(), each -> each.name.in(names));
        };
    }

    /** Adds, takes out, or both. */
    private void edit(CargoKind kind, int owner, Crate crate, List<Integer> seen) {
        int choice = random.nextInt(4);
        if (choice != 0) {
            int number = next();
            Item item = kind.make(number);
            tell("part adds " + kind + number);
            kind.put(crate, item);
            boolean many = kind.is(Trait.MANY);
            model.add(number, kind, many ? null : owner);
            if (many) {
                model.link(owner, number, true);
            }
        }
        if (choice > 1) {
            int element = any(seen);
            tell("part lets go " + kind + element);
            kind.take(crate, CargoForms.find(kind, crate, model.name(element)));
            if (kind.is(Trait.MANY)) {
                model.link(owner, element, false);
            } else {
                model.letGo(element);
            }
        }
    }

    private void editOwn(CargoKind kind, int owner, Crate crate, List<Integer> seen) {
        Integer to = anyCrate();
        if (oneOf(2)) {
            edit(kind, owner, crate, seen);
        } else if (oneOf(2)) {
            tell("part goes with " + owner);
            session.delete(crate);
            model.delete(owner);
        } else if (to != null && !kind.is(Trait.MANY) && !model.isWithin(to, owner)) {
            int element = any(seen);
            Crate target = crate(to);
            kind.elements(target);
            Side side = kind.is(Trait.KNOWS) ? any(List.of(Side.values())) : Side.ELEMENTS;
            boolean gone = oneOf(2);
            tell("part moves " + kind + element + " to " + to + " by " + side
                    + (gone ? " and " + owner + " goes" : ""));
            place(kind, object(element), crate, target, side);
            model.own(element, to);
            if (gone) {
                session.delete(crate);
                model.delete(owner);
            }
        }
    }

    /** Finds what is new by the rows. */
    private void settle(CargoKind kind) {
        session.flush();
        for (Integer number : model.all(kind)) {
            if (!objects.containsKey(number) && !isKnown(number)) {
                objects.put(number, (Item) session.query(kind.type)
                        .filterBy("name", model.name(number))
                        .one());
            }
        }
        forget();
    }
}
