package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said at the start of annotations that have no effect where they stand. */
final class IdleAnnotationTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(IdleAnnotations.class);
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

    private Stream<String> warnings(Class<?>... classes) {
        MappingRegistry.of(classes);
        return log.list.stream().map(ILoggingEvent::getFormattedMessage);
    }

    private static String idle(String what, String because) {
        return "ORM-NO-EFFECT: " + what + ", which has no effect there: " + because + ". Remove it";
    }

    enum Colour {
        RED
    }

    @Entity
    static class Sizes {
        @Id
        long id;

        @Column(length = 7)
        int number;

        @Column(length = 20)
        Colour colour;

        @Column(length = 9)
        List<String> words;

        @Lob
        @Column(length = 100000)
        String text;

        @Column(precision = 7, scale = 2)
        double price;

        @Column(secondPrecision = 3)
        LocalDate day;
    }

    @Test
    void sizesOfOtherTypes() {
        assertThat(warnings(Sizes.class))
                .containsExactly(
                        idle("Sizes.number has @Column(length = 7)", "only text and bytes have a length"),
                        idle("Sizes.colour has @Column(length = 20)", "only text and bytes have a length"),
                        idle("Sizes.words has @Column(length = 9)", "only text and bytes have a length"),
                        idle("Sizes.text has @Column(length = 100000)", "a @Lob is as long as the database allows"),
                        idle("Sizes.price has @Column(precision = 7)", "only decimal numbers have a precision"),
                        idle("Sizes.price has @Column(scale = 2)", "only decimal numbers have a scale"),
                        idle("Sizes.day has @Column(secondPrecision = 3)", "only times have fractions of a second"));
        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
    }

    @Entity
    static class Fitting {
        @Id
        @Column(name = "fitting_id")
        long id;

        @Column(length = 7, unique = true, updatable = false)
        String text;

        @Column(length = 16)
        byte[] bytes;

        @Column(precision = 7, scale = 2)
        BigDecimal price;

        @Column(secondPrecision = 3)
        LocalDateTime time;
    }

    @Test
    void whatHasAnEffectIsNotTold() {
        assertThat(warnings(Fitting.class)).isEmpty();
    }

    @Entity
    static class Assigned {
        @Id
        @Column(unique = true, insertable = false, updatable = false)
        long id;
    }

    @Entity
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Column(updatable = false)
        Long id;
    }

    @Test
    void columnsOfIdentifiers() {
        assertThat(warnings(Assigned.class, Numbered.class))
                .containsExactly(
                        idle("Assigned.id has @Column(unique = true)", "an identifier is unique"),
                        idle("Assigned.id has @Column(insertable = false)", "an identifier is inserted with its row"),
                        idle(
                                "Assigned.id has @Column(updatable = false)",
                                "a row follows the identifier that the application changes"));
    }

    @Entity
    @SequenceGenerator(name = "nobody")
    static class Generated {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY, generator = "numbers")
        Long id;

        @SequenceGenerator(name = "counter")
        long count;
    }

    @Entity
    static class Random {
        @Id
        @GeneratedValue(generator = "random")
        UUID id;
    }

    @Entity
    @SequenceGenerator(name = "shared")
    static class First {
        @Id
        long id;
    }

    @Entity
    static class Second {
        @Id
        @GeneratedValue(generator = "shared")
        Long id;
    }

    @Test
    void generatorsThatNumberNothing() {
        assertThat(warnings(Generated.class, Random.class))
                .containsExactly(
                        idle("Generated has @SequenceGenerator(name = \"nobody\")", "no @GeneratedValue numbers by it"),
                        idle(
                                "Generated.id has @GeneratedValue(generator = \"numbers\")",
                                "only sequences have generators"),
                        idle(
                                "Generated.count has @SequenceGenerator(name = \"counter\")",
                                "no @GeneratedValue numbers by it"),
                        idle(
                                "Random.id has @GeneratedValue(generator = \"random\")",
                                "only sequences have generators"));
    }

    @Test
    void generatorOfAnotherEntityNumbersSomething() {
        assertThat(warnings(First.class, Second.class)).isEmpty();
    }

    @Entity
    static class Collections {
        @Id
        long id;

        @ElementCollection
        @Column(table = "elsewhere", scale = 2)
        List<String> words;

        @ElementCollection
        @MapKeyColumn(precision = 5)
        Map<String, String> names;

        @ManyToMany
        @JoinTable(
                joinColumns = @JoinColumn(insertable = false),
                inverseJoinColumns = @JoinColumn(name = "one", updatable = false))
        List<First> firsts;
    }

    @Test
    void columnsOfCollections() {
        assertThat(warnings(Collections.class, First.class, Second.class))
                .containsExactly(
                        idle(
                                "Collections.firsts has @JoinColumn(insertable = false)",
                                "a row of a join table is written as a whole"),
                        idle(
                                "Collections.firsts has @JoinColumn(updatable = false)",
                                "a row of a join table is written as a whole"),
                        idle("Collections.words has @Column(scale = 2)", "only decimal numbers have a scale"),
                        idle(
                                "Collections.words has @Column(table = \"elsewhere\")",
                                "elements are in the table of their collection"),
                        idle(
                                "Collections.names has @MapKeyColumn(precision = 5)",
                                "only decimal numbers have a precision"));
    }

    static class Deaf {
        void listen(Object entity) {}
    }

    static class Hearing {
        @PrePersist
        void listen(Object entity) {}
    }

    static class Inheriting extends Hearing {}

    @Entity
    @EntityListeners({Deaf.class, Hearing.class, Inheriting.class})
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER, length = 4)
    @DiscriminatorValue("1")
    static class Listened {
        @Id
        long id;
    }

    @Test
    void listenersThatHearNothingAndLengthsOfNumbers() {
        assertThat(warnings(Listened.class))
                .containsExactly(
                        idle(
                                "Listened has @EntityListeners(Deaf.class)",
                                "none of its methods has an annotation such as @PrePersist"),
                        idle(
                                "Listened has @DiscriminatorColumn(length = 4)",
                                "only a discriminator of type STRING has a length"));
    }

    @MappedSuperclass
    abstract static class Base {
        @Id
        @Column(unique = true)
        long id;
    }

    @Embeddable
    record Money(@Column(length = 3) BigDecimal amount) {}

    @Entity
    static class Invoice extends Base {
        Money net;

        @AttributeOverride(name = "amount", column = @Column(name = "gross", length = 3))
        Money gross;

        @AttributeOverride(name = "amount", column = @Column(name = "paid", secondPrecision = 2))
        Money paid;
    }

    @Entity
    static class Credit extends Base {}

    @Test
    void whatSeveralShareIsToldOnce() {
        assertThat(warnings(Invoice.class, Credit.class))
                .containsExactly(
                        idle("Invoice.id has @Column(unique = true)", "an identifier is unique"),
                        idle("Invoice.net.amount has @Column(length = 3)", "only text and bytes have a length"),
                        idle(
                                "Invoice.paid.amount has @Column(secondPrecision = 2)",
                                "only times have fractions of a second"));
    }
}
