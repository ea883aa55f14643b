package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DirectFieldUseTests {

    @MappedSuperclass
    abstract static class Named {
        String name = "";
    }

    @Entity
    static class Town extends Named {
        @Id
        @Nullable
        Long id;

        @Transient
        String note = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Town capital;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Town that && Objects.equals(id, that.id) && note.equals(that.note);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(id);
        }

        String capitalName() {
            return capital == null ? name : capital.name;
        }

        void annex(Town other) {
            other.capital = this;
        }
    }

    @Entity
    static final class Village {
        @Id
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Village next;

        void join(Village other) {
            other.next = this;
        }
    }

    @Entity
    static class Hamlet {
        @Id
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Hamlet next;

        @Override
        public boolean equals(@Nullable Object other) {
            return other != null && getClass() == other.getClass() && Objects.equals(id, ((Hamlet) other).id);
        }

        @Override
        public int hashCode() {
            return getClass().hashCode();
        }
    }

    private final Logger logger = (Logger) LoggerFactory.getLogger(DirectFieldUse.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

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
    void fieldsOfObjectsThatMayBeReferencesAreReportedButForTheirIdentifiers() {
        MappingRegistry.of(Town.class);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .map(message -> message.replaceAll(":\\d+\\)", ")"))
                .containsExactlyInAnyOrder(
                        "ORM-DIRECT-FIELD: Town.capitalName (DirectFieldUseTests.java) reads the field name of another Town,"
                                + " which may be a reference that is not loaded: call a getter, or what is read is empty",
                        "ORM-DIRECT-FIELD: Town.annex (DirectFieldUseTests.java) writes the field capital of another Town,"
                                + " which may be a reference that is not loaded: call a setter, or the value is lost when the"
                                + " reference loads");
    }

    @Test
    void classesThatEqualsComparesAreReported() {
        MappingRegistry.of(Hamlet.class);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .map(message -> message.replaceAll(":\\d+\\)", ")"))
                .containsExactly(
                        "ORM-EQUALS-CLASS: Hamlet.equals (DirectFieldUseTests.java) compares getClass(), and a reference to a"
                                + " Hamlet has a class of its own, so that it equals nothing: compare with instanceof");
    }

    @Test
    void classesWithoutReferencesMayDoAsTheyLike() {
        MappingRegistry.of(Village.class);
        MappingRegistry.builder()
                .classes(Town.class)
                .access(AccessMode.REFLECTIVE)
                .build();

        assertThat(log.list).isEmpty();
    }
}
