package dev.orm.session;

import static dev.orm.session.shop.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Order;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An object that outlives its session, in a cache say, does not keep the others that came with it in memory. */
final class SurvivingObjectTests extends SessionTest {

    SurvivingObjectTests(Lab lab) {
        super(lab, SHOP);
        givenAll(IntStream.range(0, 3).mapToObj(i -> new Order(null)).toArray());
    }

    /** Lets the session go, and all of a result but its first object. */
    private void assertOthersAreCollected(BiConsumer<Session, Order> lettingGo) {
        List<WeakReference<Order>> others = new ArrayList<>();
        Order kept = keptOf(others);

        lettingGo.accept(session, kept);

        assertCollected(others);
        assertThatThrownBy(kept.getLines()::size).isInstanceOf(LazyLoadingException.class);
    }

    private Order keptOf(List<WeakReference<Order>> others) {
        List<Order> orders = session.query(Order.class).list();
        orders.subList(1, 3).forEach(each -> others.add(new WeakReference<>(each)));
        return orders.get(0);
    }

    private static void assertCollected(List<WeakReference<Order>> references) {
        long patience = System.nanoTime() + 10_000_000_000L;
        while (references.stream().anyMatch(each -> each.get() != null) && System.nanoTime() < patience) {
            System.gc();
        }
        assertThat(references).isNotEmpty().allMatch(each -> each.get() == null);
    }

    @Test
    void oneOfAClosedSessionKeepsNoOther() {
        assertOthersAreCollected((own, kept) -> own.close());
    }

    @Test
    void oneOfAClearedSessionKeepsNoOther() {
        assertOthersAreCollected((own, kept) -> own.clear());
    }

    @Test
    void oneThatWasDetachedKeepsNoOther() {
        assertOthersAreCollected((own, kept) -> {
            own.detach(kept);
            own.clear();
        });
    }

    @Test
    void aStreamThatRanToItsEndKeepsNoObject() {
        assertCollected(readToItsEnd());
    }

    private List<WeakReference<Order>> readToItsEnd() {
        List<WeakReference<Order>> read = new ArrayList<>();
        session.query(Order.class).stream().forEach(each -> read.add(new WeakReference<>(each)));
        return read;
    }

    @Test
    void aValueThatWasToBeComputedKeepsNoObjectThatHasLeft() {
        WeakReference<Order> order = computed();
        session.clear();

        assertThat(sql.of(session::flush)).isEmpty();

        assertCollected(List.of(order));
    }

    private WeakReference<Order> computed() {
        Order order = session.query(Order.class).list().get(0);
        session.set(order, ORDER.status, ORDER.status.lower());
        return new WeakReference<>(order);
    }

    @Test
    void objectsOfAStreamThatRanToItsEndLoadUntilTheTransactionEnds() {
        List<Order> orders = session.query(Order.class).stream().toList();
        assertThat(orders.get(0).getLines()).isEmpty();

        session.rollback();

        assertThatThrownBy(orders.get(1).getTags()::size).isInstanceOf(LazyLoadingException.class);
    }
}
