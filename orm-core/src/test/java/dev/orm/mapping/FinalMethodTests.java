package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said at the start of final methods, which no reference can notice. */
final class FinalMethodTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(FinalMethods.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Entity(name = "Harbour")
    static class Harbour {
        @Id
        int id;

        String name = "";

        final String getName() {
            return name;
        }
    }

    @Entity(name = "Quay")
    static class Quay {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Harbour harbour;
    }

    @Entity(name = "Crane")
    static class Crane {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.EAGER)
        @Nullable
        Harbour harbour;
    }

    /** Stores nothing. */
    static class Titled {

        private int asked;

        final int ask() {
            return ++asked;
        }

        protected String title() {
            return "none";
        }

        final String upperTitle() {
            return title().toUpperCase(Locale.ROOT);
        }
    }

    @Entity(name = "Ship")
    static class Ship extends Titled {
        @Id
        int id;

        String name = "";

        @Override
        protected String title() {
            return name;
        }
    }

    @Entity(name = "Berth")
    static class Berth {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Ship ship;
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void aFinalMethodOfALazyTargetIsNamedWithTheRelation() {
        MappingRegistry.of(Quay.class, Harbour.class);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "ORM-FINAL-METHOD: Harbour.getName() is final, so no Harbour can wait for its first use:"
                                + " the lazy Quay.harbour loads it with its owner. Remove final");
    }

    @Test
    void finalMethodsOfASuperclassThatStoresNothingDoNotKeepAReferenceFromWaiting() {
        EntityMapping<Ship> ships = MappingRegistry.of(Berth.class, Ship.class).entity(Ship.class);
        List<Object> loaded = new ArrayList<>();
        Ship ship = ships.access().newReference(loading -> {
            loaded.add(loading);
            ((Ship) loading).name = "Ada";
            ((EntityReference) loading).ormLoader(null);
        });

        assertThat(ship.ask()).isEqualTo(1);
        assertThat(loaded).isEmpty();
        assertThat(ship.upperTitle()).isEqualTo("ADA");
        assertThat(loaded).hasSize(1);
        assertThat(log.list).isEmpty();
    }

    @Test
    void whereNothingIsLazyNothingIsSaid() {
        MappingRegistry.of(Crane.class, Harbour.class);
        MappingRegistry.builder()
                .classes(Quay.class, Harbour.class)
                .access(AccessMode.REFLECTIVE)
                .build();

        assertThat(log.list).isEmpty();
    }
}
