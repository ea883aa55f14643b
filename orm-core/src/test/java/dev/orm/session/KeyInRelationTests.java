package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.TextAttribute;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** References to, and upserts of, objects whose identifiers are held by relations alone. */
final class KeyInRelationTests extends SessionTest {

    @Entity
    static class Depot {
        @Id
        String code = "";

        String city = "";

        protected Depot() {}

        Depot(String code, String city) {
            this.code = code;
            this.city = city;
        }

        String getCity() {
            return city;
        }
    }

    record SlotId(String depot, int number) {}

    @Entity
    @IdClass(SlotId.class)
    static class Slot {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Depot depot;

        @Id
        int number;

        int size;

        protected Slot() {}

        Slot(Depot depot, int number, int size) {
            this.depot = depot;
            this.number = number;
            this.size = size;
        }

        @Nullable
        Depot getDepot() {
            return depot;
        }

        int getSize() {
            return size;
        }
    }

    record BoxId(SlotId slot, String label) {}

    @Entity
    @IdClass(BoxId.class)
    static class Box {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Slot slot;

        @Id
        String label = "";

        int weight;

        protected Box() {}

        Box(Slot slot, String label, int weight) {
            this.slot = slot;
            this.label = label;
            this.weight = weight;
        }

        @Nullable
        Slot getSlot() {
            return slot;
        }

        int getWeight() {
            return weight;
        }
    }

    @Entity
    static class Parcel {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Box box;

        protected Parcel() {}

        Parcel(@Nullable Box box) {
            this.box = box;
        }
    }

    @Entity
    static class Till {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @JoinColumn(unique = true)
        @Nullable
        Depot depot;

        String code = "";

        protected Till() {}

        Till(Depot depot, String code) {
            this.depot = depot;
            this.code = code;
        }
    }

    private static final BoxId FIRST = new BoxId(new SlotId("n", 1), "a");

    KeyInRelationTests(Lab lab) {
        super(lab, Depot.class, Slot.class, Box.class, Parcel.class, Till.class);
    }

    @BeforeEach
    void rows() {
        given(other -> {
            Depot north = new Depot("n", "Oslo");
            Depot south = new Depot("s", "Rome");
            Box first = new Box(new Slot(north, 1, 10), "a", 5);
            Box second = new Box(new Slot(south, 2, 20), "b", 6);
            other.addAll(List.of(new Parcel(first), new Parcel(second)));
        });
    }

    private List<Parcel> parcels() {
        DynamicTable<Parcel> parcels = DynamicTable.of(Parcel.class);
        return session.query(parcels).orderBy(parcels.attribute("id").asc()).list();
    }

    private static Box box(Parcel parcel) {
        return Objects.requireNonNull(parcel.box);
    }

    @Test
    void aLazyReferenceLoadsItself() {
        assertThat(parcels()).extracting(parcel -> box(parcel).getWeight()).containsExactly(5, 6);
    }

    @Test
    void whatHoldsItsKeyLoadsForAllThatCameWithIt() {
        List<Parcel> parcels = parcels();

        assertThat(sql.of(() -> {
                    for (Parcel parcel : parcels) {
                        Slot slot = Objects.requireNonNull(box(parcel).getSlot());
                        slot.getSize();
                        Objects.requireNonNull(slot.getDepot()).getCity();
                    }
                }))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void aReferenceByIdentifierLoadsItself() {
        Box box = session.reference(Box.class, FIRST);

        assertThat(box.getWeight()).isEqualTo(5);
        assertThat(session.find(Box.class, FIRST)).containsSame(box);
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void aReferenceIsATargetWithoutBeingLoaded() {
        Parcel parcel = new Parcel(session.reference(Box.class, FIRST));
        session.add(parcel);
        session.commit();

        assertInDatabase(other -> box(other.get(Parcel.class, Objects.requireNonNull(parcel.id)))
                        .getWeight())
                .isEqualTo(5);
    }

    @Test
    void aDetachedOwnerOfAReferenceIsMerged() {
        Parcel detached = inDatabase(other -> other.query(Parcel.class).first().orElseThrow());

        assertThat(box(session.merge(detached)).getWeight()).isEqualTo(5);
        session.commit();
    }

    @Test
    void anUpsertByTheIdentifierUpdatesOrInserts() {
        Slot slot = session.get(Slot.class, FIRST.slot());
        session.upsertAll(List.of(new Box(slot, "a", 50), new Box(slot, "z", 51)));
        session.commit();

        assertInDatabase(other -> other.query(Box.class).list().stream()
                        .map(box -> box.label + box.getWeight())
                        .sorted()
                        .toList())
                .isEqualTo(List.of("a50", "b6", "z51"));
    }

    @Test
    void anUpsertNamesThePartsOfTheIdentifierByTheRelation() {
        DynamicTable<Slot> slots = DynamicTable.of(Slot.class);

        Slot slot = session.upsert(
                new Slot(session.get(Depot.class, "n"), 1, 11),
                slots.relation("depot", Depot.class).text("code"),
                slots.whole("number", Integer.class));

        assertThat(slot.getSize()).isEqualTo(11);
        session.commit();
        assertInDatabase(other -> other.get(Slot.class, FIRST.slot()).getSize()).isEqualTo(11);
    }

    @Test
    void anUpsertByARelationTellsItsKeyFromAnAttributeOfTheSameName() {
        DynamicTable<Till> tills = DynamicTable.of(Till.class);
        Depot north = session.get(Depot.class, "n");
        Depot south = session.get(Depot.class, "s");
        TextAttribute<Depot> key = tills.relation("depot", Depot.class).text("code");

        session.upsertAll(List.of(new Till(north, "x"), new Till(south, "x")), key);
        session.commit();
        session.upsert(new Till(session.get(Depot.class, "n"), "y"), key);
        session.commit();

        assertInDatabase(other -> other.query(Till.class).list().stream()
                        .map(till -> Objects.requireNonNull(till.depot).code + till.code)
                        .sorted()
                        .toList())
                .isEqualTo(List.of("ny", "sx"));
    }

    @Test
    void twoObjectsWithOneKeyOfARelationAreRefused() {
        DynamicTable<Till> tills = DynamicTable.of(Till.class);
        Depot north = session.get(Depot.class, "n");

        assertThatThrownBy(() -> session.upsertAll(
                        List.of(new Till(north, "x"), new Till(north, "y")),
                        tills.relation("depot", Depot.class).text("code")))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("two Till objects with one key (depot.code)");
    }
}
