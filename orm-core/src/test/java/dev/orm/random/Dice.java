package dev.orm.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Choices and values from one seed. */
final class Dice {

    private static final String[] TEXTS = {"ada", "bob", "cleo", "dan", "eve", "a", "o", "%", "_", ""};

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many throws. */
    boolean oneIn(int throwsOf) {
        return random.nextInt(throwsOf) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    long whole() {
        return random.nextInt(6);
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(9) * 125L, 2);
    }

    String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    LocalDate date() {
        return LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3));
    }
}
