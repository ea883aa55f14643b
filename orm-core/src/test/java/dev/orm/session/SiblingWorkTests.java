package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Box;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Shelf;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is done for many objects at once, and once only. */
final class SiblingWorkTests extends SessionTest {

    SiblingWorkTests(Lab lab) {
        super(lab, shopAnd(Shelf.class, Box.class));
    }

    private Shelf givenShelf(int boxes) {
        Shelf shelf = new Shelf();
        for (int i = 0; i < boxes; i++) {
            shelf.box("box " + i);
        }
        givenAll(shelf);
        return shelf;
    }

    @Test
    void whatIsAddedToAnUnloadedListIsLinkedOnce() {
        givenAll(new Product("pen", "Pen"));
        Long id = givenShelf(1).getBoxes().get(0).getId();
        Box box = session.get(Box.class, Objects.requireNonNull(id));
        box.getProducts().add(session.get(Product.class, "pen"));

        session.flush();
        session.flush();
        session.commit();

        assertThat(box.getProducts()).hasSize(1);
        assertInDatabase(other -> other.get(Box.class, id).getProducts().size()).isEqualTo(1);
    }

    @Test
    void whatIsAddedToAnUnloadedListIsForgottenByARollback() {
        givenAll(new Product("pen", "Pen"));
        Long id = givenShelf(1).getBoxes().get(0).getId();
        Box box = session.get(Box.class, Objects.requireNonNull(id));
        box.getProducts().add(session.get(Product.class, "pen"));
        session.flush();

        session.rollback();

        assertThat(box.getProducts()).isEmpty();
    }

    @Test
    @Covers("S19.2")
    void elementsOfManyDeletedOwnersAreReadTogether() {
        givenShelf(2);
        givenShelf(3);
        List<Shelf> shelves = session.query(Shelf.class).list();
        shelves.forEach(session::delete);

        List<String> statements = sql.of(session::flush);

        assertThat(statements.stream().filter(text -> text.startsWith("select")))
                .hasSize(1);
        session.commit();
        assertInDatabase(other -> other.query(Box.class).count()).isEqualTo(0L);
    }

    @Test
    void elementsOfAMergedGraphAreReadTogether() {
        Shelf detached = givenShelf(10);
        detached.getBoxes().get(3).setLabel("changed");

        List<String> statements = sql.of(() -> session.merge(detached));

        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        session.commit();
        assertInDatabase(other ->
                        other.query(Box.class).filterBy("label", "changed").count())
                .isEqualTo(1L);
    }

    @Test
    void mergingAnObjectWhoseRowIsGoneIsStale() {
        Shelf detached = givenShelf(0);
        given(other -> other.delete(other.get(Shelf.class, Objects.requireNonNull(detached.getId()))));

        assertThatThrownBy(() -> session.merge(detached))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessageContaining("Shelf to merge has no row");
    }

    @Test
    void addingAnObjectOfAnotherSessionIsRefused() {
        Long id = givenShelf(1).getId();
        try (Session other = factory.openSession()) {
            Shelf shelf = other.get(Shelf.class, Objects.requireNonNull(id));

            assertThatThrownBy(() -> session.add(shelf))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("merge() it");
        }
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void aReferenceBesideAStaleObjectDoesNotHideItsVersion() {
        Shelf shelf = givenShelf(2);
        Long first = Objects.requireNonNull(shelf.getBoxes().get(0).getId());
        Long second = Objects.requireNonNull(shelf.getBoxes().get(1).getId());
        Box stale = session.get(Box.class, first);
        given(other -> other.get(Box.class, first).setLabel("changed meanwhile"));
        Box unread = hasReferences() ? session.reference(Box.class, second) : session.get(Box.class, second);
        session.delete(stale);
        session.delete(unread);

        assertThatThrownBy(session::flush).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void bulkInsertRefusesATargetThatHasNoKey() {
        Box box = new Shelf().box("lost");

        assertThatThrownBy(() -> session.insertAll(List.of(box)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Box.shelf refers to a Shelf that has no key yet");
    }

    @Test
    void filteringByAnEntityWithoutKeyIsRefused() {
        assertThatThrownBy(() -> session.query(Box.class).filterBy("shelf", new Shelf()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no key");
    }

    @Test
    void countingDistinctRowsIgnoresTheLimit() {
        givenShelf(3);

        assertThat(session.query(Sql.select(mappings.entity(Box.class).source().attribute("version"))
                                .distinct()
                                .limit(1))
                        .count())
                .isEqualTo(1);
        assertThat(session.query(Sql.select(mappings.entity(Box.class).source().attribute("label"))
                                .distinct()
                                .limit(1))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void findWithoutIdIsAnIllegalArgument() {
        Long none = null;

        assertThatThrownBy(() -> session.find(Box.class, none)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedRowIsNamedByItsEntity() {
        session.addAll(List.of(new Product("pen", "Pen"), new Product("ink", "Ink")));
        givenAll(new Product("pen", "Pen of another session"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("inserting Product rows")
                .hasMessageNotContaining("of another session");
    }
}
