package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Node;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.session.shop.Tier;
import dev.orm.sql.LockMode;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.ObjectRetrievalFailureException;

/** refresh, expire, detach, clear, merge and lock. */
final class SessionOperationTests extends SessionTest {

    SessionOperationTests(Lab lab) {
        super(lab, shopAnd(Node.class));
    }

    private Customer givenAnn() {
        Customer ann = new Customer("Ann");
        session.add(ann);
        session.commit();
        return ann;
    }

    private Order givenOrder() {
        Order order = new Order(new Customer("Ann"));
        order.addLine(new Product("pen", "Pen"), 1);
        session.add(order);
        session.commit();
        return order;
    }

    /** An order as another session loaded it, with its lines, and let go of it. */
    private Order detached(Order order, Consumer<Order> change) {
        Order loaded = inDatabase(other -> {
            Order found = other.get(Order.class, order.getId());
            found.getLines().size();
            found.getTags().size();
            return found;
        });
        change.accept(loaded);
        return loaded;
    }

    @Test
    @Covers("U3.1")
    void refreshOverwritesChanges() {
        Customer ann = givenAnn();
        ann.setName("Bob");
        ann.setTier(Tier.GOLD);
        session.refresh(ann);

        assertThat(ann.getName()).isEqualTo("Ann");
        assertThat(ann.getTier()).isNull();
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void refreshReadsCollectionsAgain() {
        Customer ann = givenAnn();
        ann.getOrders().add(new Order(null));
        session.refresh(ann);

        assertThat(ann.getOrders()).isEmpty();
    }

    @Test
    @Covers("S53.1")
    void refreshOfARowThatIsGoneSaysSo() {
        Customer ann = givenAnn();
        given(other -> other.delete(other.get(Customer.class, ann.getId())));

        assertThatThrownBy(() -> session.refresh(ann))
                .isInstanceOf(ObjectRetrievalFailureException.class)
                .hasMessageContaining("Customer");
    }

    @Test
    @Covers("U3.2")
    void refreshOfAPendingObjectIsRefused() {
        Customer ann = new Customer("Ann");
        session.add(ann);

        assertThatThrownBy(() -> session.refresh(ann))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("no row");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    @Covers("U3.1")
    void expireMakesTheNextFindReadAgain() {
        Customer ann = session.get(Customer.class, givenAnn().getId());
        given(other -> other.get(Customer.class, ann.getId()).setName("Anna"));
        session.expire(ann);

        assertThat(session.get(Customer.class, ann.getId()).getName()).isEqualTo("Anna");
    }

    @Test
    @Covers("S53.1")
    void findOfAStaleObjectWhoseRowIsGoneIsEmptyAndLetsItGo() {
        Customer ann = givenAnn();
        given(other -> other.delete(other.get(Customer.class, ann.getId())));

        assertThat(session.find(Customer.class, ann.getId())).isEmpty();
        assertThat(session.contains(ann)).isFalse();
    }

    @Test
    @Covers("U3.1")
    void changesOfADetachedObjectAreNotWritten() {
        Customer ann = givenAnn();
        session.detach(ann);
        ann.setName("Bob");

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(session.get(Customer.class, ann.getId())).isNotSameAs(ann);
    }

    @Test
    void clearForgetsEverything() {
        Customer ann = givenAnn();
        ann.setName("Bob");
        session.add(new Customer("Cid"));
        session.clear();

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(session.contains(ann)).isFalse();
        assertThat(session.get(Customer.class, ann.getId()).getName()).isEqualTo("Ann");
    }

    @Test
    void aRollbackAfterClearDoesNotBringObjectsBack() {
        Customer ann = givenAnn();
        session.add(new Customer("Cid"));
        session.flush();
        session.clear();
        session.rollback();

        assertThat(session.contains(ann)).isFalse();
        assertThat(session.newEntities()).isEmpty();
    }

    @Test
    @Covers("U3.2")
    void addingADetachedObjectIsRefused() {
        Customer ann = givenAnn();
        session.clear();
        session.add(ann);

        assertThatThrownBy(session::flush).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @Covers({"S62.1", "U13.1", "U3.1"})
    void mergeCopiesOntoTheManagedObject() {
        Order order = givenOrder();
        Order source = detached(order, o -> o.setStatus("PAID"));

        Order merged = session.merge(source);

        assertThat(merged).isSameAs(order).isNotSameAs(source);
        assertThat(order.getStatus()).isEqualTo("PAID");
        assertThat(sql.of(session::flush)).containsExactly("update orders set status, version");
    }

    @Test
    void mergeOfAManagedObjectIsThatObject() {
        Customer ann = givenAnn();

        assertThat(session.merge(ann)).isSameAs(ann);
    }

    @Test
    void mergeOfANewObjectIsAPendingCopy() {
        Customer bob = new Customer("Bob");

        Customer merged = session.merge(bob);
        session.commit();

        assertThat(merged).isNotSameAs(bob);
        assertThat(merged.getId()).isNotNull();
        assertThat(bob.getId()).isNull();
    }

    @Test
    @Covers("R10.3")
    void mergeCascadesToNewAndChangedElements() {
        Order order = givenOrder();
        Order source = detached(order, o -> {
            o.getLines().get(0).setQuantity(9);
            o.addLine(o.getLines().get(0).getProduct(), 5);
        });
        session.clear();

        session.merge(source);
        session.commit();

        assertInDatabase(other -> other.get(Order.class, order.getId()).getLines().stream()
                        .map(Line::getQuantity)
                        .toList())
                .isEqualTo(List.of(9, 5));
    }

    @Test
    void mergeRemovesElementsThatTheSourceDoesNotHave() {
        Order order = givenOrder();
        Order source = detached(order, o -> o.getLines().clear());

        session.merge(source);
        session.commit();

        assertInDatabase(other -> other.query(Line.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("S62.1")
    void mergeLeavesUnloadedCollectionsAlone() {
        Order order = givenOrder();
        session.clear();
        Order source = inDatabase(other -> other.get(Order.class, order.getId()));
        source.setStatus("PAID");

        session.merge(source);
        session.commit();

        assertInDatabase(other -> other.query(Line.class).count()).isEqualTo(1L);
    }

    @Test
    void mergeOfAnOldVersionIsRefused() {
        Order order = givenOrder();
        Order source = detached(order, o -> o.setStatus("LOST"));
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));

        assertThatThrownBy(() -> session.merge(source)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void mergeOfUnchangedStateWritesNothing() {
        Order order = givenOrder();
        Order source = detached(order, o -> {});
        session.clear();
        session.merge(source);

        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    void mergeOfATreeWithACircleEnds() {
        Node root = new Node("root");
        Node child = new Node("child");
        root.getChildren().add(child);
        child.setParent(root);

        Node merged = session.merge(root);
        session.commit();

        assertThat(merged.getChildren()).hasSize(1);
        assertThat(merged.getChildren().get(0).getParent()).isSameAs(merged);
    }

    @Test
    void aRolledBackMergeIsUndone() {
        Order order = givenOrder();
        Order source = detached(order, o -> {
            o.setStatus("PAID");
            o.getTags().add(new Tag("t"));
        });
        session.merge(source);
        session.rollback();

        assertThat(order.getStatus()).isEqualTo("OPEN");
        assertThat(session.get(Order.class, order.getId()).getTags()).isEmpty();
    }

    @Test
    @Covers("L24.1")
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void lockReadsTheRowForUpdate() {
        Order order = givenOrder();

        assertThat(sql.texts(() -> session.lock(order, LockMode.UPDATE)))
                .anyMatch(text -> text.contains("for update") || text.contains("for no key update"));
    }

    @Test
    @Covers({"S41.1", "L24.1"})
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void lockOfAChangedRowIsRefused() {
        Order order = givenOrder();
        given(other -> other.get(Order.class, order.getId()).setStatus("PAID"));

        assertThatThrownBy(() -> session.lock(order, LockMode.UPDATE))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @OnlyOn(Setup.SQLITE)
    void lockWithoutRowLocksIsRefusedWithTheRemedy() {
        Order order = givenOrder();

        assertThatThrownBy(() -> session.lock(order, LockMode.UPDATE))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("A row lock (for update) is not available on SQLite")
                .hasMessageContaining("version attribute");
    }

    @Test
    @Covers("U3.2")
    void lockOfAPendingObjectIsRefused() {
        Order order = new Order(null);
        session.add(order);

        assertThatThrownBy(() -> session.lock(order, LockMode.UPDATE)).hasMessageContaining("Flush");
    }
}
