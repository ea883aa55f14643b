package dev.orm.session;

import static dev.orm.session.HeldCollectionTests_Item_.ITEM;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.HeldCollectionTests.Drawer;
import dev.orm.session.HeldCollectionTests.Item;
import dev.orm.sql.Batch;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loaded collections of entities behind statements that bring rows to their owners, or take them away, without saying which. */
final class ChangedRowTests extends SessionTest {

    private Drawer upper = new Drawer();
    private Drawer lower = new Drawer();
    private Item item = new Item();

    ChangedRowTests(Lab lab) {
        super(lab, Drawer.class, Item.class);
    }

    @BeforeEach
    void anItemInTheUpperDrawer() {
        upper.items.add(item);
        givenAll(upper, lower);
        upper = session.get(Drawer.class, upper.id);
        lower = session.get(Drawer.class, lower.id);
        assertThat(upper.items).hasSize(1);
        assertThat(lower.items).isEmpty();
        item = upper.items.get(0);
    }

    private Long lowerId() {
        return Objects.requireNonNull(lower.id);
    }

    private void assertItMoved() {
        assertThat(upper.items).isEmpty();
        assertThat(lower.items).containsExactly(item);
        assertThat(item.drawer).isSameAs(lower);
    }

    @Test
    void anUpdateThatReturnsRowsMovesElements() {
        assertThat(session.execute(update(ITEM)
                        .setKey(ITEM.drawer().id, lowerId())
                        .allRows()
                        .returning(ITEM.id)))
                .containsExactly(item.id);

        assertItMoved();
    }

    @Test
    void anUpdateThatReturnsEntitiesMovesElements() {
        assertThat(session.execute(update(ITEM)
                        .setKey(ITEM.drawer().id, lowerId())
                        .allRows()
                        .returning(ITEM)))
                .containsExactly(item);

        assertItMoved();
    }

    @Test
    void aBatchMovesElements() {
        session.execute(Batch.of(
                update(ITEM).setKey(ITEM.drawer().id, lowerId()).where(ITEM.id.eq(param("id", SqlTypes.LONG))),
                List.of(Map.of("id", Objects.requireNonNull(item.id)))));

        assertItMoved();
    }

    @Test
    void whatMovedIsNoOrphanOfItsFormerOwner() {
        session.execute(
                update(ITEM).setKey(ITEM.drawer().id, lowerId()).allRows().returning(ITEM.id));

        upper.items.clear();
        session.delete(upper);
        session.commit();

        assertInDatabase(other -> other.query(ITEM).count()).isEqualTo(1L);
    }

    @Test
    void aDeleteThatReturnsRowsTakesElementsAndTheirObjectsOut() {
        assertThat(session.execute(deleteFrom(ITEM).allRows().returning(ITEM.id)))
                .containsExactly(item.id);

        assertThat(upper.items).isEmpty();
        assertThat(session.contains(item)).isFalse();
    }

    @Test
    void aDeleteThatReturnsEntitiesTakesThemOut() {
        assertThat(session.execute(deleteFrom(ITEM).allRows().returning(ITEM))).containsExactly(item);

        assertThat(upper.items).isEmpty();
        assertThat(session.contains(item)).isFalse();
    }

    @Test
    void aBatchOfDeletesTakesElementsOut() {
        session.execute(Batch.of(
                deleteFrom(ITEM).where(ITEM.id.eq(param("id", SqlTypes.LONG))),
                List.of(Map.of("id", Objects.requireNonNull(item.id)))));

        assertThat(upper.items).isEmpty();
    }

    @Test
    void anInsertBringsElements() {
        session.execute(insertInto(ITEM)
                .columns(ITEM.id, ITEM.drawer().id)
                .values(4_711L, lowerId())
                .returning(ITEM.id));

        assertThat(lower.items).hasSize(1);
    }

    @Test
    void insertAllBringsElements() {
        Item more = new Item();
        more.drawer = lower;

        session.insertAll(List.of(more));

        assertThat(sql.of(() -> assertThat(lower.items).hasSize(1))).containsExactly("select item");
    }

    @Test
    void aRollbackBringsThemBackWithoutAStatement() {
        session.execute(
                update(ITEM).setKey(ITEM.drawer().id, lowerId()).allRows().returning(ITEM.id));
        session.rollback();

        assertThat(sql.of(() -> assertThat(upper.items).containsExactly(item))).isEmpty();
        assertThat(item.drawer).isSameAs(upper);
    }
}
