package dev.orm.session;

import static dev.orm.session.cargo.Crate_.CRATE;
import static dev.orm.session.cargo.Held_.HELD;
import static dev.orm.session.cargo.Kept_.KEPT;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import dev.orm.sql.Change;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Statements that change rows between edits of the objects, and edits that are refused. */
final class CargoChanges extends CargoMoves {

    CargoChanges(SessionFactory factory) {
        super(factory);
    }

    @Override
    void begin() {
        super.begin();
        for (CargoKind kind : List.of(CargoKind.HELD, CargoKind.KEPT)) {
            kinds.add(kind);
            add(kind);
            add(kind);
        }
        commit();
    }

    @Override
    void step() {
        switch (random.nextInt(6)) {
            case 0, 1 -> change(oneOf(2) ? CargoKind.HELD : CargoKind.KEPT);
            case 2 -> {
                if (oneOf(3)) {
                    refuse(any(kinds));
                }
            }
            default -> super.step();
        }
    }

    // statements

    private void change(CargoKind kind) {
        Integer element = anyOf(model.all(kind));
        Integer crate = anyCrate();
        if (element == null || crate == null) {
            return;
        }
        flush();
        switch (random.nextInt(7)) {
            case 0, 1 -> changeNotes(kind);
            case 2, 3 -> changeOwner(kind, element, crate);
            case 4 -> remove(kind, element);
            case 5 -> changeAll();
            default -> {
                if (oneOf(3)) {
                    insertAll(crate);
                }
            }
        }
    }

    private void changeNotes(CargoKind kind) {
        List<Integer> numbers =
                model.all(kind).stream().filter(number -> oneOf(2)).toList();
        List<Long> ids = numbers.stream().map(this::id).toList();
        String note = "u" + next();
        tell("update notes of " + kind + numbers);
        execute(
                kind == CargoKind.HELD
                        ? update(HELD).set(HELD.note, note).set(HELD.text, note).where(HELD.id.in(ids))
                        : update(KEPT).set(KEPT.note, note).where(KEPT.id.in(ids)));
        numbers.forEach(number -> model.note(number, note));
        compareObjects();
    }

    private void changeOwner(CargoKind kind, int element, int to) {
        Integer owner = oneOf(4) ? null : to;
        tell("update owner of " + kind + element + " to " + owner);
        execute(kind == CargoKind.HELD ? heldBy(element, owner) : keptBy(element, owner));
        model.own(element, owner);
        compareObjects();
    }

    private Change heldBy(int element, @Nullable Integer owner) {
        return (owner == null
                        ? update(HELD).setNullKey(HELD.crate().id)
                        : update(HELD).setKey(HELD.crate().id, id(owner)))
                .where(HELD.id.eq(id(element)));
    }

    private Change keptBy(int element, @Nullable Integer owner) {
        return (owner == null
                        ? update(KEPT).setNullKey(KEPT.crate().id)
                        : update(KEPT).setKey(KEPT.crate().id, id(owner)))
                .where(KEPT.id.eq(id(element)));
    }

    private void remove(CargoKind kind, int element) {
        tell("delete row of " + kind + element);
        execute(
                kind == CargoKind.HELD
                        ? deleteFrom(HELD).where(HELD.id.eq(id(element)))
                        : deleteFrom(KEPT).where(KEPT.id.eq(id(element))));
        model.delete(element);
        compareObjects();
    }

    private void execute(Change change) {
        session.execute(change);
    }

    private void changeAll() {
        List<Integer> numbers =
                model.all(CargoKind.INSIDE).stream().filter(number -> oneOf(2)).toList();
        String note = "a" + next();
        List<Crate> copies = numbers.stream()
                .map(number -> (Crate) CargoForms.same(CargoKind.INSIDE, object(number)))
                .toList();
        copies.forEach(copy -> copy.setNote(note));
        tell("updateAll " + numbers);
        session.updateAll(copies, CRATE.note);
        numbers.forEach(number -> model.note(number, note));
        compareObjects();
    }

    /** Nothing that is loaded knows of such rows. */
    private void insertAll(int owner) {
        int number = next();
        Held held = (Held) CargoKind.HELD.make(number);
        held.setCrate(crate(owner));
        tell("insertAll HELD" + number + " to " + owner);
        session.insertAll(List.of(held));
        model.add(number, CargoKind.HELD, owner);
        objects.put(
                number,
                session.query(HELD).where(HELD.name.eq(model.name(number))).one());
        forget();
    }

    // what is refused

    private void refuse(CargoKind kind) {
        Integer element = anyOf(model.all(kind).stream()
                .filter(number -> model.owner(number) != null)
                .toList());
        Integer to = anyCrate();
        if (element == null || to == null || to.equals(model.owner(element)) || kind.is(Trait.SINGLE)) {
            return;
        }
        if (kind == CargoKind.INSIDE && model.isWithin(to, element)) {
            return;
        }
        int choice = random.nextInt(4);
        if (choice == 0) {
            commit(); // what another session can see
        } else {
            flush();
        }
        Crate target = crate(to);
        kind.elements(target);
        tell("refuse " + choice + " of " + kind + element + " to " + to);
        note(any(kinds));
        switch (choice) {
            case 0 -> kind.put(target, detached(kind, element));
            case 1 -> kind.put(target, deleted(element));
            case 2 -> kind.put(target, nothing());
            default -> disagree(kind, object(element), target);
        }
        assertThatThrownBy(session::flush).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> session.query(Crate.class).count()).isInstanceOf(RuntimeException.class);
        rollback();
    }

    private Item detached(CargoKind kind, int element) {
        return factory.inTransaction(other -> other.get(kind.type, id(element)));
    }

    private Item deleted(int element) {
        Item item = object(element);
        session.delete(item);
        session.flush();
        return item;
    }

    @SuppressWarnings("NullAway") // as a program does that nobody checks
    private static Item nothing() {
        return Collections.<Item>singletonList(null).get(0);
    }

    /** One side leads here and the other there. */
    private void disagree(CargoKind kind, Item item, Crate target) {
        Crate third = (Crate) CargoKind.INSIDE.make(next());
        kind.put(target, item);
        if (kind.is(Trait.KNOWS)) {
            CargoKind.refer(item, third);
        } else {
            kind.put(third, item);
        }
        session.add(third);
    }
}
