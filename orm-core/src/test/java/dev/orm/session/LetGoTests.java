package dev.orm.session;

import static dev.orm.session.cargo.Kept_.KEPT;
import static dev.orm.session.cargo.Loose_.LOOSE;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.cargo.Cover;
import dev.orm.session.cargo.Crate;
import dev.orm.session.cargo.Glued;
import dev.orm.session.cargo.Held;
import dev.orm.session.cargo.Item;
import dev.orm.session.cargo.Kept;
import dev.orm.session.cargo.Linked;
import dev.orm.session.cargo.Loose;
import dev.orm.session.cargo.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Elements that an owner lets go, or takes in while it goes itself: for each kind of relation the same becomes of them. */
final class LetGoTests extends SessionTest {

    private Crate one = new Crate("one");
    private Crate two = new Crate("two");

    LetGoTests(Lab lab) {
        super(lab, RandomMoveTests.classes());
    }

    @BeforeEach
    void twoCrates() {
        givenAll(one, two);
        one = session.get(Crate.class, id(one));
        two = session.get(Crate.class, id(two));
    }

    private static Long id(Item item) {
        return Objects.requireNonNull(item.getId());
    }

    private long count(Class<?> type) {
        return inDatabase(other -> other.query(type).count());
    }

    @Test
    void anElementWhoseKeyItsFormerOwnerWroteIsInStepWithItsRow() {
        Loose loose = new Loose("loose");
        one.getLoose().add(loose);
        session.flush();
        one.getLoose().remove(loose);
        session.flush();
        assertThat(session.dirtyEntities()).isEmpty();

        loose.setNote("changed");
        session.commit();
        assertInDatabase(other -> other.get(Loose.class, id(loose)).getNote()).isEqualTo("changed");
    }

    @Test
    void anElementWhoseKeyItsNewOwnerWroteIsInStepWithItsRow() {
        Glued glued = new Glued("glued");
        session.add(glued);
        session.flush();
        one.getGlued().add(glued);
        session.commit();
        glued.setNote("changed");
        session.commit();

        assertInDatabase(other -> other.get(Glued.class, id(glued)).getVersion())
                .isEqualTo(glued.getVersion());
    }

    @Test
    void anElementThatBothSidesLetGoIsAnOrphan() {
        Kept kept = new Kept("kept");
        one.getKept().add(kept);
        session.flush();
        one.getKept().remove(kept);
        kept.setCrate(null);
        session.commit();

        assertThat(count(Kept.class)).isZero();
    }

    @Test
    void anElementThatBothSidesOfAOneToOneLetGoIsAnOrphan() {
        Cover cover = new Cover("cover");
        one.setCover(cover);
        session.flush();
        one.setCover(null);
        cover.setCrate(null);
        session.commit();

        assertThat(count(Cover.class)).isZero();
    }

    @Test
    void anElementThatIsBetweenTwoOwnersIsNoOrphanYet() {
        Kept kept = new Kept("kept");
        one.getKept().add(kept);
        session.commit();
        session.query(Crate.class).list();
        one.getKept().remove(kept);
        kept.setCrate(null);
        assertThat(two.getKept()).isEmpty();
        two.getKept().add(kept);
        kept.setCrate(two);
        session.commit();

        assertInDatabase(other -> other.get(Kept.class, id(kept)).getCrate().getName())
                .isEqualTo("two");
    }

    @Test
    void anElementThatLeavesAJoinTableIsAnOrphan() {
        Linked linked = new Linked("linked");
        one.getLinked().add(linked);
        session.flush();
        one.getLinked().remove(linked);

        assertThat(session.plan().lines()).contains("delete Linked x1");
        session.commit();
        assertThat(count(Linked.class)).isZero();
    }

    @Test
    void anElementThatMovesFromOneRowOfAJoinTableToAnotherIsNone() {
        Linked linked = new Linked("linked");
        one.getLinked().add(linked);
        session.flush();
        one.getLinked().remove(linked);
        two.getLinked().add(linked);
        session.commit();

        assertInDatabase(other ->
                        other.get(Crate.class, id(two)).getLinked().get(0).getName())
                .isEqualTo("linked");
    }

    @Test
    void whatRefersToAnOwnerGoesWithItAlsoWhenItCameInTheSameFlush() {
        Held held = new Held("held");
        Cover cover = new Cover("cover");
        session.addAll(List.of(held, cover));
        session.flush();
        held.setCrate(one);
        cover.setCrate(one);
        session.delete(one);
        session.commit();

        assertThat(count(Held.class)).isZero();
        assertThat(count(Cover.class)).isZero();
    }

    @Test
    void whatMovedIntoACollectionGoesWithItsNewOwner() {
        Held held = new Held("held");
        one.getHeld().add(held);
        session.flush();
        one.getHeld().remove(held);
        two.getHeld().add(held);
        session.delete(two);
        session.commit();

        assertThat(count(Held.class)).isZero();
    }

    @Test
    void whatMovedByAJoinTableGoesWithItsNewOwnerThatGoesWithAnother() {
        Crate above = new Crate("above");
        Linked linked = new Linked("linked");
        above.getInside().add(two);
        one.getLinked().add(linked);
        session.add(above);
        session.flush();
        one.getLinked().remove(linked);
        two.getLinked().add(linked);
        session.delete(one);
        session.delete(above);
        session.commit();

        assertThat(count(Linked.class)).isZero();
    }

    @Test
    void aCollectionThatBringsItsOwnOwnerIsFilled() {
        two.getInside().add(one);
        one.getInside().add(new Crate("three"));
        session.commit();
        session.clear();
        Crate upper = session.query(Crate.class).filterBy("name", "two").one();
        Crate lower = session.query(Crate.class).list().stream()
                .filter(crate -> crate.getName().equals("one"))
                .findFirst()
                .orElseThrow();
        session.commit();

        assertThat(lower.getInside()).hasSize(1);
        assertThat(upper.getInside()).containsExactly(lower);
    }

    @Test
    void aMergeLeavesTheOtherSideOfAManyToManyAloneWhichItDoesNotCascadeTo() {
        Mark mark = new Mark("mark");
        one.getMarks().add(mark);
        session.commit();
        Crate form = new Crate("one");
        form.become(one);
        form.leaveOutCollections();
        Mark copy = new Mark("mark");
        copy.become(mark);
        form.setMarks(new HashSet<>(List.of(copy)));
        session.merge(form);

        assertThat(session.plan().lines()).isEmpty();
        session.commit();
        assertInDatabase(other -> other.get(Crate.class, id(one)).getMarks().size())
                .isEqualTo(1);
    }

    @Test
    void whatANewObjectThatIsNotInsertedLeadsToIsNotInsertedEither() {
        Crate three = new Crate("three");
        three.getLoose().add(new Loose("loose"));
        three.setAbove(one);
        session.add(three);
        session.delete(one);
        session.commit();

        assertThat(count(Loose.class)).isZero();
        assertThat(count(Crate.class)).isEqualTo(1);
    }

    @Test
    void loadedCollectionsLetGoWhatAStatementHasDeleted() {
        Kept kept = new Kept("kept");
        Loose loose = new Loose("loose");
        one.getKept().add(kept);
        one.getLoose().add(loose);
        session.flush();
        session.execute(deleteFrom(KEPT).allRows());
        session.execute(deleteFrom(LOOSE).allRows());

        assertThat(one.getKept()).isEmpty();
        assertThat(one.getLoose()).isEmpty();
        session.rollback();
        assertThat(session.contains(kept)).isFalse();
    }

    @Test
    void aRollbackBringsBackWhatAStatementHasDeletedToLoadedCollections() {
        Kept kept = new Kept("kept");
        one.getKept().add(kept);
        session.commit();
        session.execute(deleteFrom(KEPT).allRows());
        assertThat(one.getKept()).isEmpty();
        session.rollback();

        assertThat(one.getKept()).containsExactly(kept);
    }

    @Test
    void aLoadedCollectionTakesInRowsWhichNoObjectIsLoadedOf() {
        Kept kept = new Kept("kept");
        session.commit();
        givenAll(kept);
        assertThat(one.getKept()).isEmpty();
        session.execute(update(KEPT).setKey(KEPT.crate().id, id(one)).allRows());

        assertThat(one.getKept()).extracting(Kept::getName).containsExactly("kept");
    }
}
