package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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
    void whereNothingIsLazyNothingIsSaid() {
        MappingRegistry.of(Crane.class, Harbour.class);
        MappingRegistry.builder()
                .classes(Quay.class, Harbour.class)
                .access(AccessMode.REFLECTIVE)
                .build();

        assertThat(log.list).isEmpty();
    }
}
