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
        super(lab, Shelf.class, Crate.class, Label.class);
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

        int stock;

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
        factory.inTransaction(filling -> {
            Crate one = new Crate();
            Crate two = new Crate();
            filling.addAll(List.of(one, two));
            filling.flush();
            first = one.id;
            second = two.id;
            return null;
        });
    }

    private Crate stock(Long id, int stock) {
        Crate crate = session.get(Crate.class, id);
        crate.stock = stock;
        return crate;
    }

    @Test
    void changesOfOneObjectAfterTheOtherAreOneBatch() {
        assertThat(sql.of(() -> {
                    stock(first, 1);
                    stock(second, 2);
                    session.commit();
                }))
                .containsExactly("select crate", "select crate", "update crate x2");
    }

    @Test
    void whatIsAddedToTheClassIsWrittenFirst() {
        session.add(new Crate());

        assertThat(sql.of(() -> session.get(Crate.class, first))).containsSubsequence("insert crate", "select crate");
    }

    @Test
    void whatJoinsAnEagerCollectionIsWrittenFirst() {
        Shelf shelf = new Shelf();
        factory.inTransaction(filling -> {
            filling.add(shelf);
            return null;
        });
        Crate crate = stock(first, 1);
        crate.shelf = session.reference(Shelf.class, shelf.id);

        assertThat(session.get(Shelf.class, shelf.id).crates).containsExactly(crate);
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
