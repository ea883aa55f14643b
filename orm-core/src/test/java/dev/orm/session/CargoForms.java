package dev.orm.session;

import dev.orm.mapping.EntityReference;
import dev.orm.session.CargoKind.Trait;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes crates as they come back to a session: detached by another one with some of their collections loaded, or put together as JSON does it. */
final class CargoForms {

    private final Random random;
    private final Session other;

    /** How a copy says whose it is. */
    enum Back {
        NONE,
        FORM,
        /** By another object with the same identifier. */
        STUB
    }

    CargoForms(Random random, Session other) {
        this.random = random;
        this.other = other;
    }

    /**
     * The crates of these identifiers with what happens to be loaded of them.
     *
     * @param texts whether all lazy texts are
     */
    List<Crate> loaded(List<Long> ids, List<CargoKind> kinds, boolean texts) {
        List<Crate> crates = new ArrayList<>();
        for (Long id : ids) {
            Crate crate = other.get(Crate.class, id);
            crates.add(crate);
            for (CargoKind kind : kinds) {
                if (random.nextInt(3) > 0) {
                    kind.elements(crate).forEach(element -> load(element, texts || random.nextBoolean()));
                }
            }
        }
        return crates;
    }

    private static void load(Item element, boolean text) {
        element.getNote();
        if (text && element instanceof Held held) {
            held.getText();
        }
    }

    /** Objects made of values, which no session has ever held. */
    List<Crate> written(List<Long> ids, List<CargoKind> kinds) {
        Back back = Back.values()[random.nextInt(Back.values().length)];
        List<Crate> crates = new ArrayList<>();
        for (Long id : ids) {
            Crate row = other.get(Crate.class, id);
            Crate form = hollow(row);
            crates.add(form);
            for (CargoKind kind : kinds) {
                if (!kind.is(Trait.SINGLE) && random.nextInt(3) > 0) {
                    kind.renew(form);
                    kind.elements(row).forEach(element -> kind.put(form, copy(kind, element, form, back)));
                }
            }
        }
        return crates;
    }

    /** A crate with its values and references, and nothing of its collections. */
    private Crate hollow(Crate row) {
        Crate form = (Crate) same(CargoKind.INSIDE, row);
        form.leaveOutCollections();
        Crate above = row.getAbove();
        if (above != null) {
            form.setAbove(stub(above));
        }
        for (CargoKind kind : List.of(CargoKind.SEAL, CargoKind.COVER)) {
            kind.elements(row)
                    .forEach(element ->
                            kind.put(form, copy(kind, element, form, random.nextBoolean() ? Back.NONE : Back.FORM)));
        }
        return form;
    }

    private Item copy(CargoKind kind, Item row, Crate form, Back back) {
        Item copy = row instanceof Crate crate ? hollow(crate) : same(kind, row);
        if (row instanceof Held held) {
            ((Held) copy).setText(held.getText());
        }
        refer(copy, form, back);
        return copy;
    }

    static void refer(Item copy, Crate form, Back back) {
        CargoKind.refer(copy, back == Back.NONE ? null : back == Back.FORM ? form : stub(form));
    }

    static Item same(CargoKind kind, Item row) {
        Item copy = kind.make(0);
        copy.become(row);
        return copy;
    }

    private static Crate stub(Crate crate) {
        Crate stub = (Crate) same(CargoKind.INSIDE, crate);
        stub.leaveOutCollections();
        return stub;
    }

    static @Nullable Item find(CargoKind kind, Crate form, String name) {
        return kind.elements(form).stream()
                .filter(element -> !EntityReference.isUnloaded(element) && Objects.equals(element.getName(), name))
                .findFirst()
                .orElse(null);
    }
}
