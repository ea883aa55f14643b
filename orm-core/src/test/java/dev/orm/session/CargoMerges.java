package dev.orm.session;

import static dev.orm.session.cargo.Crate_.CRATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityReference;
import dev.orm.session.CargoForms.Back;
import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Graphs that come back from elsewhere and are merged, between edits of the objects that the session has. */
final class CargoMerges extends CargoMoves {

    private final Map<Integer, Crate> forms = new LinkedHashMap<>();
    private final List<Integer> added = new ArrayList<>();
    private final Set<Integer> doubled = new HashSet<>();
    private CargoModel taken = new CargoModel();
    private List<CargoKind> merged = List.of();

    CargoMerges(SessionFactory factory) {
        super(factory);
    }

    @Override
    void begin() {
        super.begin();
        merged = new ArrayList<>(kinds);
        merged.removeIf(kind -> kind == CargoKind.NEAR); // nothing cascades there
        merged.addAll(List.of(CargoKind.MARKS, CargoKind.STAMPS));
    }

    @Override
    void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> mergeForms();
            case 4 -> {
                if (oneOf(2)) {
                    mergeStale();
                } else {
                    mergeStaleElement();
                }
            }
            case 5 -> mergeWithoutLoading();
            case 6 -> mergeAttributes();
            default -> super.step();
        }
    }

    /** One or two crates, neither of which lies in the other. */
    private boolean takeForms(boolean detached) {
        return takeForms(detached, false);
    }

    private boolean takeForms(boolean detached, boolean texts) {
        forms.clear();
        added.clear();
        doubled.clear();
        taken = model.copy();
        commit();
        if (oneOf(2)) {
            clear();
        }
        List<Integer> numbers = new ArrayList<>(model.all(CargoKind.INSIDE));
        Collections.shuffle(numbers, random);
        List<Integer> chosen = new ArrayList<>();
        for (Integer number : numbers) {
            if (chosen.size() < 2
                    && chosen.stream().noneMatch(one -> model.isWithin(one, number) || model.isWithin(number, one))) {
                chosen.add(number);
            }
        }
        List<Long> ids = chosen.stream().map(this::id).toList();
        List<Crate> crates = factory.inTransaction(other -> {
            CargoForms made = new CargoForms(random, other);
            return detached ? made.loaded(ids, merged, texts) : made.written(ids, merged);
        });
        for (int i = 0; i < chosen.size(); i++) {
            forms.put(chosen.get(i), crates.get(i));
        }
        return !forms.isEmpty();
    }

    private void mergeForms() {
        boolean detached = oneOf(2);
        if (!takeForms(detached)) {
            return;
        }
        tell("forms " + forms.keySet() + (detached ? " detached" : " written"));
        for (int edits = random.nextInt(5); edits >= 0; edits--) {
            editForm();
        }
        mergeAll();
    }

    private void mergeAll() {
        List<Integer> order = new ArrayList<>(forms.keySet());
        Collections.shuffle(order, random);
        tell("merge " + order);
        order.forEach(number -> objects.put(number, session.merge(forms.get(number))));
        session.flush();
        for (Integer number : added) {
            if (model.has(number)) {
                CargoKind kind = model.row(number).kind();
                int owner = kind.is(Trait.MANY)
                        ? model.cratesOf(number).get(0)
                        : Objects.requireNonNull(model.owner(number));
                Item item = CargoForms.find(kind, crate(owner), model.name(number));
                assertThat(item).describedAs(model.name(number)).isNotNull();
                objects.put(number, item);
            }
        }
        flushed();
    }

    private void editForm() {
        int number = any(new ArrayList<>(forms.keySet()));
        Crate form = forms.get(number);
        CargoKind kind = any(merged);
        int choice = random.nextInt(8);
        if (choice == 0) {
            String note = "m" + next();
            tell("form note " + number);
            form.setNote(note);
            model.note(number, note);
        } else if (choice < 3) {
            addTo(kind, number, form);
        } else if (kind.isLoaded(form)) {
            Integer element = anyOf(model.elements(kind, number));
            Item copy = element == null ? null : CargoForms.find(kind, form, model.name(element));
            if (copy != null) {
                editElement(choice, kind, element, copy, number);
            }
        }
    }

    private void editElement(int choice, CargoKind kind, int element, Item copy, int number) {
        Crate form = forms.get(number);
        switch (choice) {
            case 3 -> {
                tell("form takes " + kind + element + " from " + number);
                copies(kind, copy, form).forEach(each -> kind.take(form, each));
                take(kind, element, number);
            }
            case 4 -> noteElement(kind, element, copy);
            case 5 -> twice(kind, element, copy, form);
            default -> moveTo(kind, element, copy, number);
        }
    }

    /** What is said of an element that the form no longer leads to is not heard. */
    private void take(CargoKind kind, int element, int number) {
        if (added.remove(Integer.valueOf(element))) {
            model.delete(element);
            return;
        }
        boolean shared = kind.is(Trait.MANY) && model.cratesOf(element).size() > 1;
        if (!shared) {
            model.note(element, taken.row(element).note());
        }
        if (kind.is(Trait.MANY)) {
            model.link(number, element, false);
        } else {
            model.letGo(element);
        }
    }

    private static List<Item> copies(CargoKind kind, Item copy, Crate form) {
        return kind.elements(form).stream()
                .filter(each -> !EntityReference.isUnloaded(each))
                .filter(each -> each.getName().equals(copy.getName()))
                .toList();
    }

    /** Without a look at what is there already, where that is not loaded. */
    private void addTo(CargoKind kind, int number, Crate form) {
        boolean unseen = !kind.isLoaded(form);
        if (unseen && (kind.is(Trait.SET) || kind == CargoKind.MARKS || kind.isLeftOut(form))) {
            return;
        }
        int element = next();
        Item item = kind.make(element);
        tell("form adds " + kind + element + " to " + number + (unseen ? " unseen" : ""));
        kind.put(form, item);
        if (oneOf(2)) {
            CargoForms.refer(item, form, Back.FORM);
        }
        boolean many = kind.is(Trait.MANY);
        model.add(element, kind, many ? null : number);
        if (many) {
            model.link(number, element, true);
        }
        added.add(element);
    }

    private void noteElement(CargoKind kind, int element, Item copy) {
        boolean shared = kind.is(Trait.MANY) && model.cratesOf(element).size() > 1; // copies may differ
        boolean settable = !(copy instanceof Held && isTextDeferred(copy)); // to set it would load it
        if (!shared && settable && !doubled.contains(element)) {
            String note = "m" + next();
            tell("form notes " + kind + element);
            CargoKind.note(copy, note);
            model.note(element, note);
        }
    }

    private boolean isTextDeferred(Item copy) {
        return session.inspect(copy).mapping().findAttribute("text") instanceof BasicAttribute text
                && EntityReference.isDeferred(copy, text.slot());
    }

    /** One row as two objects: the later says what holds. */
    private void twice(CargoKind kind, int element, Item copy, Crate form) {
        if (kind.is(Trait.SINGLE) || kind.is(Trait.MANY) || copy.getId() == null || copy instanceof Crate) {
            return;
        }
        doubled.add(element);
        Item second = CargoForms.same(kind, copy);
        CargoKind.refer(second, CargoKind.owner(copy));
        tell("form has twice " + kind + element);
        if (!kind.is(Trait.SET)) {
            CargoKind.note(second, "m" + next());
            model.note(element, second.getNote());
        }
        kind.put(form, second);
    }

    private void moveTo(CargoKind kind, int element, Item copy, int from) {
        Integer to = forms.keySet().stream()
                .filter(number -> number != from)
                .findFirst()
                .orElse(null);
        if (to == null || !kind.isLoaded(forms.get(to)) || kind.is(Trait.MANY)) {
            return;
        }
        List<Item> copies = copies(kind, copy, forms.get(from));
        tell("form moves " + kind + element + " from " + from + " to " + to);
        for (Item each : copies) {
            kind.take(forms.get(from), each);
            kind.put(forms.get(to), each);
            if (CargoKind.owner(each) != null) {
                CargoForms.refer(each, forms.get(to), Back.FORM);
            }
        }
        model.own(element, to);
    }

    /** A crate that was changed since it was taken: nothing of the form is written, whatever else it says. */
    private void mergeStale() {
        if (!takeForms(oneOf(2))) {
            return;
        }
        int number = any(new ArrayList<>(forms.keySet()));
        String note = "s" + next();
        crate(number).setNote(note);
        model.note(number, note);
        commit();
        CargoModel before = model.copy();
        for (int edits = random.nextInt(5); edits >= 0; edits--) {
            editForm();
        }
        model = before;
        tell("stale " + number);
        assertThatThrownBy(() -> session.merge(forms.get(number)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        if (oneOf(2)) {
            rollback();
        } else {
            commit();
        }
    }

    /** An element deep in a form that was changed since: what was copied before it was met is not written either. */
    private void mergeStaleElement() {
        if (!takeForms(oneOf(2))) {
            return;
        }
        int number = any(new ArrayList<>(forms.keySet()));
        Crate form = forms.get(number);
        CargoKind kind = any(merged);
        Integer element = kind.isLoaded(form) ? anyOf(model.elements(kind, number)) : null;
        Item copy = element == null ? null : CargoForms.find(kind, form, model.name(element));
        if (element == null || copy == null || copy.getVersion() < 0) {
            return;
        }
        String note = "s" + next();
        CargoKind.note(object(element), note);
        model.note(element, note);
        commit();
        form.setNote("refused");
        tell("stale " + kind + element + " in " + number);
        assertThatThrownBy(() -> session.merge(form)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        rollback();
    }

    private void mergeWithoutLoading() {
        commit();
        clear();
        if (takeForms(true, true)) {
            tell("noload " + forms.keySet());
            forms.forEach((number, form) -> {
                if (objects.get(number) == null) {
                    objects.put(number, session.merge(form, MergeMode.NO_LOAD));
                }
            });
            assertThat(session.plan().lines()).isEmpty();
            flushed();
        }
    }

    private void mergeAttributes() {
        if (takeForms(oneOf(2))) {
            int number = any(new ArrayList<>(forms.keySet()));
            String note = "m" + next();
            tell("attributes of " + number);
            forms.get(number).setNote(note);
            objects.put(number, session.merge(forms.get(number), CRATE.note));
            model.note(number, note);
            flush();
        }
    }
}
