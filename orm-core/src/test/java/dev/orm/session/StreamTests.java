package dev.orm.session;

import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.loading.LazyLoadingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.sql.Row2;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Results that are read in chunks. */
final class StreamTests extends SessionTest {

    private static final int ORDERS = 25;

    StreamTests(Lab lab) {
        super(lab, SHOP);
    }

    @BeforeEach
    void ordersWithTwoLinesEach() {
        Product pen = new Product("pen", "Pen");
        given(session -> {
            for (int i = 0; i < ORDERS; i++) {
                Order order = new Order(new Customer("c" + i));
                order.addLine(pen, 1);
                order.addLine(pen, 2);
                session.add(order);
            }
        });
    }

    private Query<Order> orders() {
        return session.query(ORDER).orderBy(ORDER.id.asc());
    }

    @Test
    @Covers("L13.1")
    void aStreamYieldsAllEntitiesInOrder() {
        try (Stream<Order> stream = orders().stream(10)) {
            assertThat(stream.map(Order::getId)).hasSize(ORDERS).isSorted();
        }
    }

    @Test
    @Covers("L13.1")
    void theSessionDoesNotKnowTheEntitiesOfAStream() {
        try (Stream<Order> stream = orders().stream(10)) {
            assertThat(stream.filter(session::contains)).isEmpty();
        }
        assertThat(session).hasToString("Session[open, 0 persistent, 0 pending]");
    }

    @Test
    @Covers("L13.1")
    void theEntitiesOfAStreamAreNotThoseThatTheSessionHasLoaded() {
        Order known = orders().first().orElseThrow();

        try (Stream<Order> stream = orders().stream()) {
            Order streamed = stream.findFirst().orElseThrow();
            assertThat(streamed).isNotSameAs(known);
            assertThat(streamed.getId()).isEqualTo(known.getId());
        }
    }

    @Test
    @Covers("L13.1")
    void whatIsAssignedToTheEntitiesOfAStreamIsRefusedWhenTheNextChunkIsRead() {
        List<Order> seen = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (Stream<Order> stream = orders().stream(10)) {
                        stream.peek(seen::add).forEach(order -> order.setStatus("DONE"));
                    }
                })
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Order of a stream was changed (status)")
                .hasMessageContaining("session.get(...)");
        assertThat(seen).hasSize(10);
        assertThat(sql.of(session::commit)).isEmpty();
    }

    @Test
    @Covers("L13.1")
    void whatIsAssignedInTheLastChunkIsRefusedAtItsEnd() {
        Stream<Order> stream = orders().stream();

        assertThatThrownBy(() -> stream.forEach(order -> order.setStatus("DONE")))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("(status)");
        stream.close();
    }

    @Test
    @Covers("L13.1")
    void whatIsAssignedInAStreamThatIsNotReadToItsEndIsRefusedByClose() {
        Stream<Order> stream = orders().stream();
        stream.iterator().next().setStatus("DONE");

        assertThatThrownBy(stream::close)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("(status)");
        stream.close();
    }

    @Test
    @Covers("L13.1")
    void whatIsAssignedInAStreamThatNobodyClosesIsRefusedByTheCommit() {
        orders().stream().iterator().next().setStatus("DONE");

        assertThatThrownBy(session::commit)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("(status)");
        session.rollback();
    }

    @Test
    @Covers("L13.1")
    void whatIsAddedToCollectionsOfAStreamIsRefused() {
        Product ink = new Product("ink", "Ink");
        Stream<Order> unloaded = orders().limit(1).stream();
        assertThatThrownBy(() -> unloaded.forEach(order -> order.addLine(ink, 1)))
                .hasMessageContaining("(lines)");

        Stream<Order> loaded = orders().limit(1).options(selectin(ORDER.lines())).stream();
        assertThatThrownBy(() -> loaded.forEach(order -> order.getLines().clear()))
                .hasMessageContaining("(lines)");
    }

    @Test
    @Covers("L13.1")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void whatIsAssignedToWhatTheyReferToIsRefused() {
        Stream<Order> stream = orders().limit(1).stream();
        assertThatThrownBy(() -> stream.forEach(order -> order.getCustomer().setName("x")))
                .hasMessageContaining("Customer of a stream was changed (name)");
    }

    @Test
    @Covers("L13.1")
    void whatIsMergedIsWritten() {
        try (Stream<Order> stream = orders().limit(3).stream(2)) {
            stream.forEach(order -> {
                order.setStatus("DONE");
                session.merge(order);
            });
        }
        session.commit();
        assertThat(session.query(ORDER).where(ORDER.status.eq("DONE")).count()).isEqualTo(3);
    }

    @Test
    @Covers("L13.1")
    void whatIsUpdatedByItsKeyIsWritten() {
        try (Stream<Order> stream = orders().limit(3).stream(2)) {
            stream.forEach(order -> {
                order.setStatus("DONE");
                session.updateAll(List.of(order), ORDER.status);
            });
        }
        session.commit();
        assertThat(session.query(ORDER).where(ORDER.status.eq("DONE")).count()).isEqualTo(3);
    }

    @Test
    @Covers("L13.1")
    void nobodyExpectsWritesOfASessionThatOnlyReads() {
        try (Session reading = factory.openSession(new SessionOptions(null, true, false, false));
                Stream<Order> stream = reading.query(ORDER).stream(10)) {
            stream.forEach(order -> order.setStatus("DONE"));
        }
        assertThat(session.query(ORDER).where(ORDER.status.eq("DONE")).exists()).isFalse();
    }

    @Test
    @Covers("L13.1")
    void theSessionsWritesRefuseTheEntitiesOfAStream() {
        try (Stream<Order> stream = orders().stream(10)) {
            Order order = stream.findFirst().orElseThrow();

            assertThatThrownBy(() -> session.delete(order))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("Order")
                    .hasMessageContaining("not in this session");
        }
    }

    @Test
    @Covers("L13.1")
    void aStreamSeesWhatTheSessionHasNotFlushedYet() {
        session.add(new Order(null));

        try (Stream<Order> stream = orders().stream(10)) {
            assertThat(stream).hasSize(ORDERS + 1);
        }
    }

    @Test
    @Covers("L13.3")
    void selectinSendsOneStatementForEachChunk() {
        List<String> statements = sql.of(() -> {
            try (Stream<Order> stream = orders().options(selectin(ORDER.lines())).stream(10)) {
                stream.forEach(order -> assertThat(order.getLines()).hasSize(2));
            }
        });

        assertThat(Collections.frequency(statements, "select line")).isEqualTo(3);
        assertThat(Collections.frequency(statements, "select orders")).isEqualTo(1);
    }

    @Test
    @Covers("L13.3")
    void whatIsTouchedLazilyIsLoadedForTheChunk() {
        List<String> statements = sql.of(() -> {
            try (Stream<Order> stream = orders().stream(10)) {
                stream.forEach(order -> assertThat(order.getLines()).hasSize(2));
            }
        });

        assertThat(Collections.frequency(statements, "select line")).isEqualTo(3);
    }

    @Test
    @Covers("L13.3")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void referencesOfAStreamLoadThemselvesForTheChunk() {
        List<String> statements = sql.of(() -> {
            try (Stream<Order> stream = orders().stream(10)) {
                stream.forEach(
                        order -> assertThat(order.getCustomer().getName()).startsWith("c"));
            }
        });

        assertThat(Collections.frequency(statements, "select customer")).isEqualTo(3);
    }

    @Test
    @Covers("L13.1")
    void whatIsLazyInAPastChunkIsRefusedWithTheRemedy() {
        List<Order> all = new ArrayList<>();
        try (Stream<Order> stream = orders().stream(10)) {
            stream.forEach(all::add);
        }

        assertThatThrownBy(() -> all.get(0).getLines().size())
                .isInstanceOf(LazyLoadingException.class)
                .hasMessageContaining("Order.lines")
                .hasMessageContaining("selectin(");
    }

    @Test
    @Covers("L13.1")
    void valuesAndEntitiesStreamTogether() {
        try (Stream<Row2<Order, String>> stream =
                session.query(Sql.select(ORDER, ORDER.customer().name)).orderBy(ORDER.id.asc()).stream(10)) {
            assertThat(stream.map(row -> row.second() + row.first().getStatus()))
                    .hasSize(ORDERS)
                    .startsWith("c0OPEN");
        }
    }

    @Test
    @Covers("L13.1")
    void aStreamThatIsLeftEarlyLeavesTheSessionUsable() {
        try (Stream<Order> stream = orders().stream(10)) {
            assertThat(stream.limit(2)).hasSize(2);
        }

        assertThat(session.query(ORDER).count()).isEqualTo(ORDERS);
        session.commit();
    }

    @Test
    @Covers("L13.1")
    void aStreamWithoutRowsAsksNothing() {
        assertThat(sql.of(() -> assertThat(orders().where(ORDER.id.in(List.of())).stream())
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    @Covers("L13.1")
    void aStreamIsRefusedWhereEachStatementStandsAlone() {
        try (Session single = factory.openSession(SessionOptions.singleReads())) {
            assertThatThrownBy(() -> single.query(ORDER).stream())
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("outside a transaction")
                    .hasMessageContaining("@Transactional");
        }
    }

    @Test
    void aChunkHasAtLeastOneRow() {
        assertThatThrownBy(() -> orders().stream(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one row");
    }

    @Test
    void oneThatOutlivesItsTransactionSaysSo() {
        Iterator<Order> rest = orders().stream(10).iterator();
        rest.next();
        session.commit();

        assertThatThrownBy(rest::hasNext)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("inside the transaction");
    }

    @Test
    void oneThatIsHandedOutOfItsTransactionSaysSo() {
        Stream<Order> stream = factory.inTransaction(other -> other.query(ORDER).orderBy(ORDER.id.asc()).stream());

        assertThatThrownBy(stream::count).isInstanceOf(InvalidDataAccessApiUsageException.class);
    }
}
