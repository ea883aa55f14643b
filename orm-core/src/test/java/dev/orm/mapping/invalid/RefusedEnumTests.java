package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Enums whose rows could not be read as they were written. */
class RefusedEnumTests {

    enum Repeated {
        GOOD(1),
        FINE(1);

        @EnumeratedValue
        final int code;

        Repeated(int code) {
            this.code = code;
        }
    }

    @Entity
    static class WithRepeated {
        @Id
        long id;

        Repeated grade;
    }

    @Test
    void constantsOfOneValue() {
        assertThat(Refusal.of(WithRepeated.class))
                .contains(
                        "Repeated.code has @EnumeratedValue, which is the same in GOOD and FINE, so one would be read as"
                                + " the other: give each constant a value of its own.");
    }

    @Entity
    static class WithArray {
        @Id
        long id;

        List<Repeated> grades;
    }

    @Test
    void constantsOfOneValueInAnArray() {
        assertThat(Refusal.of(WithArray.class))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("Repeated.code has @EnumeratedValue, which is the"));
    }

    enum Twice {
        ONE;

        @EnumeratedValue
        final int number = 1;

        @EnumeratedValue
        final String letter = "a";
    }

    @Entity
    static class WithTwice {
        @Id
        long id;

        Twice grade;
    }

    @Test
    void twoValues() {
        assertThat(Refusal.of(WithTwice.class))
                .containsExactly("Twice.number has @EnumeratedValue, and so has letter: keep one of them.");
    }

    enum Missing {
        ONE("a"),
        TWO(null);

        @EnumeratedValue
        final @Nullable String letter;

        Missing(@Nullable String letter) {
            this.letter = letter;
        }
    }

    @Entity
    static class WithMissing {
        @Id
        long id;

        Missing grade;
    }

    @Test
    void constantWithoutValue() {
        assertThat(Refusal.of(WithMissing.class))
                .containsExactly(
                        "Missing.letter has @EnumeratedValue, which is null in TWO: give each constant a value.");
    }

    enum Wide {
        ONE;

        @EnumeratedValue
        final double number = 1;
    }

    @Entity
    static class WithWide {
        @Id
        long id;

        Wide grade;
    }

    @Test
    void valueOfAnotherType() {
        assertThat(Refusal.of(WithWide.class))
                .containsExactly(
                        "Wide.number has @EnumeratedValue, and the type double: use String, int, short or byte.");
    }

    enum Shared {
        ONE;

        @EnumeratedValue
        static final int NUMBER = 1;
    }

    @Entity
    static class WithShared {
        @Id
        long id;

        Shared grade;
    }

    @Test
    void staticValue() {
        assertThat(Refusal.of(WithShared.class))
                .containsExactly(
                        "Shared.NUMBER has @EnumeratedValue, and is static, so all constants have one value: remove"
                                + " static, or the annotation.");
    }
}
