package dev.orm.docs;

import static dev.orm.docs.Concert_.CONCERT;
import static dev.orm.docs.Organizer_.ORGANIZER;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Column;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Select1;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class MappingPageTests {

    private final SessionFactory factory;

    MappingPageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings = MappingRegistry.of(Concert.class, Seat.class, Organizer.class);
        mappings.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, mappings);
    }

    private Concert given() {
        Concert concert = new Concert("Blue evening", 80);
        concert.setStarts(LocalDateTime.of(2020, 2, 29, 20, 0));
        concert.setPrice(new BigDecimal("12.50"), "EUR");
        concert.setPoster(Color.BLUE);
        factory.doInTransaction(session -> session.add(concert));
        return concert;
    }

    @Test
    @Covers("D8.1")
    void anEntityIsKeptAsItIsMapped() {
        Concert given = given();
        try (Session session = factory.openSession()) {
            Concert concert = session.get(Concert.class, given.getId());

            assertThat(given.getFree()).isEqualTo(80);
            assertThat(concert.getFree()).isEqualTo(80);
            assertThat(concert.getPrice()).isEqualTo(new Price(new BigDecimal("12.50"), "EUR"));
            assertThat(concert.getPoster()).isEqualTo(Color.BLUE);
            assertThat(concert.getVersion()).isZero();
        }
    }

    /** Of a library. */
    static class Voucher {

        String code = "";
        BigDecimal worth = BigDecimal.ZERO;
    }

    @Test
    @Covers("D3.1")
    void aClassWithoutAnnotationsIsMappedFromOutside() {
        MappingRegistry mappings = MappingRegistry.builder()
                .map(
                        Voucher.class,
                        voucher -> voucher.table("vouchers")
                                .id("code")
                                .attribute(
                                        "worth", worth -> worth.column("amount").precision(10, 2)))
                .build();

        assertThat(mappings.entity(Voucher.class).table().columns())
                .extracting(Column::name)
                .containsExactly("code", "amount");
    }

    @Test
    void partsOfEmbeddedObjectsAreAttributes() {
        given();
        Select1<Concert> cheap =
                select(CONCERT).where(CONCERT.price.amount.lt(new BigDecimal("20")), CONCERT.price.currency.eq("EUR"));

        try (Session session = factory.openSession()) {
            assertThat(session.execute(cheap)).hasSize(1);
        }
    }

    @Test
    @Covers({"D9.3", "D9.4"})
    void embeddedObjectsHoldCollections() {
        Organizer given = new Organizer("Ann");
        Reach office = new Reach("Bonn");
        office.getPhones().add("110");
        given.setOffice(office);
        factory.doInTransaction(session -> session.add(given));
        Select1<Organizer> reachable =
                select(ORGANIZER).where(ORGANIZER.office.phones().any(phone -> phone.startsWith("1")));

        try (Session session = factory.openSession()) {
            Organizer organizer = session.execute(reachable).get(0);
            assertThat(Objects.requireNonNull(organizer.getOffice()).getPhones())
                    .containsExactly("110");
            assertThat(Objects.requireNonNull(organizer.getHome()).getPhones()).isEmpty();
        }
    }

    @Test
    @Covers("D8.1")
    void compositeIdentifiersAreObjects() {
        Concert concert = given();
        try (Session session = factory.openSession()) {
            Seat seat = new Seat(session.get(Concert.class, concert.getId()), 7);
            session.add(seat);
            session.commit();
        }
        try (Session session = factory.openSession()) {
            Seat seat = session.get(Seat.class, new Seat.Key(concert.getId(), 7));
            seat.sell("Ann");
            session.commit();
        }
        try (Session session = factory.openSession()) {
            assertThat(session.get(Seat.class, new Seat.Key(concert.getId(), 7)).getHolder())
                    .isEqualTo("Ann");
        }
    }

    @Test
    void numbersOfSequencesAreReserved() {
        Organizer organizer = new Organizer("Ann");
        factory.doInTransaction(session -> session.addAll(List.of(organizer, new Organizer("Bob"))));

        assertThat(organizer.getId()).isEqualTo(1L);
    }

    @Test
    void attributesAreExpressions() {
        Concert given = given();
        factory.doInTransaction(session -> {
            Seat seat = new Seat(session.get(Concert.class, given.getId()), 7);
            seat.sell("Ann");
            session.add(seat);
        });
        Select1<Concert> intimate =
                select(CONCERT).where(CONCERT.small, CONCERT.guests.gt(0)).orderBy(CONCERT.guests.desc());

        try (Session session = factory.openSession()) {
            assertThat(session.execute(intimate)).allMatch(Concert::isSmall);
            assertThat(session.get(Concert.class, given.getId()).getGuests()).isEqualTo(1);
        }
    }

    @Entity
    @Cacheable
    static class Cached {
        @Id
        @Nullable
        Long id;
    }

    @Test
    void whatIsNotSupportedIsSaid() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> MappingRegistry.of(Cached.class))
                .withMessageContaining("Cached has @Cacheable, which is not supported: remove it");
    }

    @Test
    void whatCannotBeFollowedStopsTheStart() {
        assertThatThrownBy(() -> MappingRegistry.of(Hall.class))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "Hall.place has @Enumerated and the type String, which is no enum: remove the annotation."));
    }
}
