package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An object that is read by its identifier while others are changed: nothing is written before it, unless the row could tell. */
final class ReadBetweenChangesTests extends SessionTest {

    private Long first;
    private Long second;

    ReadBetweenChangesTests(Lab lab) {
        super(lab, Tin.class, Shelf.class, Crate.class, Label.class, Rack.class, Box.class);
    }

    @Entity
    static class Tin {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        int stock;
    }

    @Entity
    static class Shelf {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        String name = "";

        @OneToMany(mappedBy = "shelf", fetch = FetchType.EAGER)
        List<Crate> crates = new ArrayList<>();

        String getName() {
            return name;
        }
    }

    @Entity
    static class Crate {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Shelf shelf;
    }

    @Entity
    static class Label {

        @Id
        @Nullable
        String code;

        int copies;
    }

    @Entity
    static class Rack {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @OneToMany(mappedBy = "rack", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Box> boxes = new ArrayList<>();

        @ElementCollection
        List<String> notes = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "rack_id")
        @MapKeyColumn(name = "place", length = 20)
        Map<String, Tin> tins = new HashMap<>();

        @ElementCollection
        Map<Tin, Integer> counts = new HashMap<>();
    }

    @Entity
    static class Box {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Rack rack;
    }

    @BeforeEach
    void fill() {
        Tin one = new Tin();
        Tin two = new Tin();
        factory.inTransaction(filling -> {
            filling.addAll(List.of(one, two));
            return null;
        });
        first = one.id;
        second = two.id;
    }

    private void stock(Long id, int stock) {
        session.get(Tin.class, id).stock = stock;
    }

    @Test
    void changesOfOneObjectAfterTheOtherAreOneBatch() {
        assertThat(sql.of(() -> {
                    stock(first, 1);
                    stock(second, 2);
                    session.commit();
                }))
                .containsExactly("select tin", "select tin", "update tin set stock");
    }

    @Test
    void whatIsAddedToTheClassIsWrittenFirst() {
        stock(first, 1);
        session.add(new Tin());

        assertThat(sql.of(() -> session.get(Tin.class, second))).containsSubsequence("insert tin", "select tin");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void whatJoinsAnEagerCollectionIsWrittenFirst() {
        Shelf shelf = new Shelf();
        Crate crate = new Crate();
        factory.inTransaction(filling -> {
            filling.addAll(List.of(shelf, crate));
            return null;
        });
        Crate moved = session.get(Crate.class, crate.id);
        moved.shelf = session.reference(Shelf.class, shelf.id);

        assertThat(session.get(Shelf.class, shelf.id).crates).containsExactly(moved);
    }

    @Test
    void anIdentifierThatWasAssignedIsFound() {
        Label label = new Label();
        label.code = "a";
        session.add(label);
        session.commit();
        label.code = "b";

        assertThat(session.get(Label.class, "b")).isSameAs(label);
    }

    /** A rack of one box and one tin; another one is in the database, too. */
    private Rack rack() {
        Rack rack = new Rack();
        Rack other = new Rack();
        Box box = new Box();
        box.rack = rack;
        rack.boxes.add(box);
        givenAll(rack, other);
        return session.get(Rack.class, rack.id);
    }

    private List<String> readingATin() {
        return sql.of(() -> session.get(Tin.class, second));
    }

    @Test
    void whatIsDeletedIsWrittenFirst() {
        session.delete(session.get(Tin.class, first));

        assertThat(readingATin()).containsExactly("delete tin", "select tin");
    }

    @Test
    void whatIsDeletedItselfIsNotThereWithoutAStatement() {
        session.delete(session.get(Tin.class, first));

        assertThat(sql.of(() -> assertThat(session.find(Tin.class, first)).isEmpty()))
                .isEmpty();
    }

    @Test
    void aCollectionThatWasReplacedUnreadIsWrittenFirst() {
        rack().boxes = new ArrayList<>();

        assertThat(readingATin()).containsExactly("select box", "delete box", "select tin");
    }

    @Test
    void anOrphanIsWrittenFirst() {
        rack().boxes.remove(0);

        assertThat(readingATin()).containsExactly("delete box", "select tin");
    }

    @Test
    void anOrphanThatTheObjectMayTakeInIsNone() {
        Rack rack = rack();
        Box box = rack.boxes.remove(0);
        Long other = inDatabase(looking -> looking.query(Rack.class).list().stream()
                .map(each -> each.id)
                .filter(id -> !id.equals(rack.id))
                .findFirst()
                .orElseThrow());

        assertThat(sql.of(() -> session.get(Rack.class, other).boxes.add(box))).doesNotContain("delete box");
        session.commit();
        assertInDatabase(looking -> looking.get(Box.class, box.id).rack.id).isEqualTo(other);
    }

    @Test
    void valuesOfAnotherObjectAreNotWrittenFirst() {
        rack().notes.add("new");

        assertThat(readingATin()).containsExactly("select tin");
    }

    @Test
    void anEntryOfAMapIsWrittenFirst() {
        rack().tins.put("left", session.get(Tin.class, first));

        assertThat(readingATin()).containsExactly("update tin set rack_id", "update tin set place", "select tin");
    }

    @Test
    void aMapThatItIsAKeyOfIsNotWrittenFirst() {
        rack().counts.put(session.get(Tin.class, first), 3);

        assertThat(readingATin()).containsExactly("select tin");
    }

    @Test
    void anUnknownObjectIsNoneWhetherSomethingChangedOrNot() {
        stock(first, 1);

        assertThat(session.find(Crate.class, -1L)).isEmpty();
    }
}
