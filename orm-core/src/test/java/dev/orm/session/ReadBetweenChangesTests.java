package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An object that is read by its identifier while others are changed: nothing is written before it, unless the row could tell. */
final class ReadBetweenChangesTests extends SessionTest {

    private Long first;
    private Long second;

    ReadBetweenChangesTests(Lab lab) {
        super(lab, Tin.class, Shelf.class, Crate.class, Label.class);
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

    @Test
    void anUnknownObjectIsNoneWhetherSomethingChangedOrNot() {
        stock(first, 1);

        assertThat(session.find(Crate.class, -1L)).isEmpty();
    }
}
