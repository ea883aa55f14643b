package dev.orm.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class BeanValidationTests {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory();

    private final MappingRegistry mappings = MappingRegistry.of(Parcel.class);
    private final SessionFactory factory;
    private final Session session;

    BeanValidationTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        factory = SessionFactory.of(engine, mappings).withValidator(BeanValidation.of(VALIDATORS, mappings));
        session = factory.openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void closeValidators() {
        VALIDATORS.close();
    }

    private Parcel given(String label) {
        Parcel parcel = new Parcel(label);
        factory.doInTransaction(other -> other.add(parcel));
        return session.get(Parcel.class, Objects.requireNonNull(parcel.getId()));
    }

    @Test
    @Covers("D14.1")
    void allViolationsOfAFlushAreReportedTogetherBeforeAnythingIsWritten() {
        Parcel heavy = given("books");
        heavy.setWeight(-3);
        heavy.setDestination(new Parcel.Destination(" "));
        session.add(new Parcel(""));

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(session::flush)
                .withMessage("Parcel.destination.town must not be blank; Parcel.label must not be blank;"
                        + " Parcel.weight must be greater than 0")
                .satisfies(e -> assertThat(e.getConstraintViolations()).hasSize(3));
        session.rollback();
        assertThat(session.query(Parcel.class).count()).isOne();
    }

    @Test
    void validObjectsAreWritten() {
        session.add(new Parcel("books"));
        assertThatCode(session::commit).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotWrittenIsNotJudged() {
        Parcel parcel = given("books");
        session.delete(parcel);
        parcel.setLabel("");
        assertThatCode(session::commit).doesNotThrowAnyException();
    }

    @Test
    @Covers("D14.1")
    void objectsAreJudgedAsTheirCallbacksLeaveThem() {
        session.add(new Parcel("unlabelled"));
        assertThatCode(session::flush).doesNotThrowAnyException();

        session.add(new Parcel("mislabelled"));
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(session::flush);
    }

    @Test
    void relationsAreNotFollowedSinceTheirObjectsAreJudgedThemselves() {
        Parcel outer = new Parcel("outer");
        Parcel inner = new Parcel("inner");
        inner.setWeight(0);
        outer.wrap(inner);
        session.add(outer);

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(session::flush)
                .withMessage("Parcel.weight must be greater than 0");
    }

    @Test
    void collectionsThatAreNotLoadedAreNeitherLoadedNorJudged() {
        Parcel outer = givenWithContents("a", "b", "c");

        outer.setWeight(2);
        outer.wrap(new Parcel("d"));
        assertThatCode(session::flush).doesNotThrowAnyException();
    }

    @Test
    void loadedCollectionsAreJudged() {
        Parcel outer = givenWithContents("a", "b", "c");
        assertThat(outer.contents()).hasSize(3);

        outer.setWeight(2);
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(session::flush)
                .withMessage("Parcel.contents size must be between 0 and 2");
    }

    /** One by one, into a collection that is never loaded. */
    private Parcel givenWithContents(String... labels) {
        Parcel outer = new Parcel("outer");
        factory.doInTransaction(other -> other.add(outer));
        Long id = Objects.requireNonNull(outer.getId());
        for (String label : labels) {
            factory.doInTransaction(other -> other.get(Parcel.class, id).wrap(new Parcel(label)));
        }
        return session.get(Parcel.class, id);
    }
}
