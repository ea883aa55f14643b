package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.orm.engine.ViolatedConstraint;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the database refuses is told in terms of the mapping. */
final class ViolationTests extends SessionTest {

    ViolationTests(Lab lab) {
        super(lab, Mill.class, Wheel.class, Bolt.class);
    }

    @Entity(name = "Mill")
    static class Mill {

        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @Column(name = "label", unique = true)
        @Nullable
        String name;

        @Nullable
        String note;
    }

    @Entity(name = "Wheel")
    @Table(
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "one_wheel",
                            columnNames = {"spokes", "mill_id"}),
            check = @CheckConstraint(name = "round_wheel", constraint = "spokes > 2"))
    static class Wheel {

        @Id
        long id;

        int spokes = 3;

        @ManyToOne
        @Nullable
        Mill mill;
    }

    @Entity(name = "Bolt")
    static class Bolt {

        @Id
        long id;

        @Column(name = "turns")
        @Nullable
        Integer thread;
    }

    private static Mill mill(String name) {
        Mill mill = new Mill();
        mill.name = name;
        return mill;
    }

    private static Wheel wheel(long id, @Nullable Mill mill) {
        Wheel wheel = new Wheel();
        wheel.id = id;
        wheel.mill = mill;
        return wheel;
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            Class<? extends DataIntegrityViolationException> as, ThrowingCallable work) {
        return assertThatThrownBy(work).isInstanceOf(as);
    }

    @Test
    void uniqueValueThatIsTakenNamesItsAttribute() {
        givenAll(mill("a"));

        refused(DuplicateKeyException.class, () -> givenAll(mill("a")))
                .hasMessageContaining("A row with this key exists (Mill.name; ");
    }

    @Test
    void uniqueConstraintNamesAllItsAttributes() {
        Mill mill = mill("a");
        givenAll(mill, wheel(1, mill));

        refused(
                        DuplicateKeyException.class,
                        () -> given(other -> {
                            Mill found = other.get(Mill.class, Objects.requireNonNull(mill.id));
                            other.add(wheel(2, found));
                        }))
                .hasMessageContaining("(Wheel.spokes and Wheel.mill; ");
    }

    private static Optional<ViolatedConstraint> violated(ThrowingCallable work) {
        return ViolatedConstraint.of(catchThrowable(work));
    }

    @Test
    void attributesOfAViolatedConstraintCanBeAskedFor() {
        Mill mill = mill("a");
        givenAll(mill, wheel(1, mill));

        assertThat(violated(() -> givenAll(mill("a"))))
                .hasValueSatisfying(
                        constraint -> assertThat(constraint.attributes()).containsExactly("Mill.name"));
        assertThat(violated(() ->
                        given(other -> other.add(wheel(2, other.get(Mill.class, Objects.requireNonNull(mill.id)))))))
                .hasValueSatisfying(constraint ->
                        assertThat(constraint.attributes()).containsExactly("Wheel.spokes", "Wheel.mill"));
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void nameOfAViolatedConstraintCanBeAskedFor() {
        Mill mill = mill("a");
        givenAll(mill, wheel(1, mill));

        assertThat(violated(() ->
                        given(other -> other.add(wheel(2, other.get(Mill.class, Objects.requireNonNull(mill.id)))))))
                .hasValueSatisfying(constraint -> {
                    assertThat(constraint.name()).isEqualToIgnoringCase("one_wheel");
                    assertThat(constraint.table()).isEqualToIgnoringCase("wheel");
                });
    }

    @Test
    void otherExceptionsTellOfNoConstraint() {
        assertThat(ViolatedConstraint.of(new DataIntegrityViolationException("told by others")))
                .isEmpty();
    }

    @Test
    void takenPrimaryKeySaysMerge() {
        givenAll(wheel(1, null));

        refused(DuplicateKeyException.class, () -> givenAll(wheel(1, null)))
                .hasMessageContaining("(Wheel.id, the primary key: merge() an object whose row exists");
    }

    @Test
    void addingADetachedObjectWithAGeneratedIdentifierSaysMerge() {
        Mill mill = mill("a");
        givenAll(mill);

        refused(DuplicateKeyException.class, () -> givenAll(mill))
                .hasMessageContaining("Mill.id, the primary key: merge()");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL})
    void foreignKeyNamesTheRelationAndTheTableItRefersTo() {
        Mill mill = mill("a");
        givenAll(mill, wheel(1, mill));

        refused(
                        DataIntegrityViolationException.class,
                        () -> given(other -> other.add(wheel(2, other.reference(Mill.class, 99L)))))
                .hasMessageContaining("A foreign key refuses this")
                .hasMessageContaining("(Wheel.mill, which refers to table mill; ");
        refused(
                        DataIntegrityViolationException.class,
                        () -> given(other -> other.delete(other.get(Mill.class, Objects.requireNonNull(mill.id)))))
                .hasMessageContaining("(Wheel.mill, which refers to table mill; ");
    }

    @Test
    @OnlyOn(Setup.SQLITE)
    void foreignKeyOfSqliteIsCalledOne() {
        refused(
                        DataIntegrityViolationException.class,
                        () -> given(other -> other.add(wheel(2, other.reference(Mill.class, 99L)))))
                .hasMessageContaining("A foreign key refuses this")
                .hasMessageContaining("inserting Wheel rows");
    }

    @Test
    void checkIsCalledOne() {
        Wheel square = wheel(1, null);
        square.spokes = 2;

        refused(DataIntegrityViolationException.class, () -> givenAll(square))
                .hasMessageContaining("A check of the table refuses a row (")
                .message()
                .containsIgnoringCase("constraint round_wheel");
    }

    @Test
    void columnThatOnlyTheDatabaseKnowsToBeMandatoryNamesItsAttribute() {
        lab.database().execute("drop table bolt");
        lab.database().execute("create table bolt (id bigint primary key, turns integer not null)");

        refused(DataIntegrityViolationException.class, () -> givenAll(new Bolt()))
                .hasMessageContaining("A column that takes no NULL got none (Bolt.thread; column ");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.H2_REFLECTIVE, Setup.POSTGRESQL})
    void textLongerThanAnUnsaidLengthNamesItsAttribute() {
        Mill mill = mill("n");
        mill.note = "secret".repeat(50);

        refused(DataIntegrityViolationException.class, () -> givenAll(mill))
                .hasMessageContaining("Mill.note")
                .hasMessageNotContaining("secret");
    }
}
