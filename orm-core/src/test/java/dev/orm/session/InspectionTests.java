package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Table;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Customer_;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Tag;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InspectionTests extends SessionTest {

    InspectionTests(Lab lab) {
        super(lab, SHOP);
    }

    private Lifecycle lifecycle(Object entity) {
        return session.inspect(entity).lifecycle();
    }

    @Test
    @Covers({"M29.1", "U4.1"})
    void anObjectIsFollowedThroughItsLife() {
        Customer ann = new Customer("Ann");
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.TRANSIENT);
        session.add(ann);
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.PENDING);
        assertThat(session.inspect(ann).id()).isNull();
        session.flush();
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.PERSISTENT);
        assertThat(session.inspect(ann).id()).isEqualTo(ann.getId()).isNotNull();
        session.delete(ann);
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.DELETED);
        session.flush();
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.DETACHED);
        session.rollback();
        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.TRANSIENT);
    }

    @Test
    @Covers({"M29.1", "U4.1"})
    void anObjectOfAnotherSessionIsDetached() {
        Customer ann = new Customer("Ann");
        givenAll(ann);

        assertThat(lifecycle(ann)).isEqualTo(Lifecycle.DETACHED);
        assertThat(session.inspect(ann).id()).isEqualTo(ann.getId());
        assertThat(lifecycle(session.get(Customer.class, ann.getId()))).isEqualTo(Lifecycle.PERSISTENT);
    }

    @Test
    @Covers("M29.1")
    void changesAreNamedWithWhatWasAndIs() {
        Tag red = new Tag("red");
        Order order = new Order(new Customer("Ann"));
        session.addAll(List.of(order, red));
        session.flush();
        assertThat(session.inspect(order).changes()).isEmpty();

        order.setStatus("PAID");
        order.getTags().add(red);
        assertThat(sql.of(() -> session.inspect(order))).isEmpty();
        Inspection inspection = session.inspect(order);

        assertThat(inspection.changes())
                .containsOnlyKeys("status", "tags")
                .containsEntry("status", new Inspection.Change("OPEN", "PAID"))
                .containsEntry("tags", new Inspection.Change(List.of(), List.of(red)));
        assertThat(inspection).hasToString("PERSISTENT Order, changed [status, tags]");
        session.flush();
        assertThat(session.inspect(order).changes()).isEmpty();
    }

    @Test
    @Covers("M29.1")
    void whatWasNotLoadedIsNamedAndStaysUnloaded() {
        Long id = givenId(other -> {
            Order order = new Order(new Customer("Ann"));
            other.add(order);
            other.flush();
            return order.getId();
        });
        Order order = session.get(Order.class, id);

        assertThat(sql.of(() -> session.inspect(order))).isEmpty();
        assertThat(session.inspect(order).unloaded()).containsExactlyInAnyOrder("lines", "tags");
        if (hasReferences()) {
            assertThat(session.inspect(session.reference(Customer.class, 4711)).unloaded())
                    .contains("name")
                    .doesNotContain("id");
        }
        order.getTags().size();
        assertThat(session.inspect(order).unloaded()).containsExactly("lines");
    }

    @Test
    @Covers({"M29.1", "D26.1"})
    void mappingAliasTableAndEngineAreAskedAtOnePlaceEach() {
        assertThat(mappings.entity(Customer_.CUSTOMER)).isSameAs(mappings.entity(Customer.class));
        assertThat(mappings.entity(Customer_.CUSTOMER.as("c"))).isSameAs(mappings.entity(Customer.class));
        assertThat(session.inspect(new Customer("Ann")).mapping()).isSameAs(mappings.entity(Customer.class));
        Table table = mappings.entity(Customer.class).table();
        assertThat(table.as("c").table()).isSameAs(table);
        assertThat(table.as("c").alias()).isEqualTo("c");
        assertThat(lab.engine().inspect().table(table.name()).columns()).hasSameSizeAs(table.columns());
    }

    @Test
    void anObjectThatIsNotMappedIsRefused() {
        assertThatThrownBy(() -> session.inspect("Ann")).hasMessageContaining("java.lang.String is not an entity");
    }
}
