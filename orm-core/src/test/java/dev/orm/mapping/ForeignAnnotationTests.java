package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Formula;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ForeignAnnotationTests {

    @Entity
    static class Box {
        @Id
        Long id;

        @Formula("1")
        Long width;

        @Formula("2")
        Long height;
    }

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.orm.mapping.source");
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
    void annotationOfAnotherMapperIsReportedOnce() {
        MappingRegistry.of(Box.class);
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo(
                        "Box.width has @org.hibernate.annotations.Formula, which belongs to another mapper and has no effect"
                                + " here; look for what it did and remove it");
    }
}
