package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Values that a unique column takes for the length of a flush, while rows exchange theirs: such as no application uses, and no other transaction at the
 * same time.
 */
final class TemporaryValues {

    /** The beginning and the number of the characters that Unicode leaves to private agreement. */
    private static final int PRIVATE_USE = 0xE000;

    private static final int PRIVATE_USE_COUNT = 6400;

    private static final int LONGEST = 12;

    private TemporaryValues() {}

    /** Whether {@link #of} has values for the column. */
    static boolean fit(BasicAttribute attribute) {
        return of(attribute) != null;
    }

    /** A value that fits the column; null for a type of which none is safe. */
    static @Nullable Object of(BasicAttribute attribute) {
        Class<?> type = attribute.type().javaType();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (attribute.column().namedType() != null || attribute.column().unsafeDefinition() != null) {
            return null;
        } else if (type == String.class) {
            return text(attribute.column().length());
        } else if (type == Long.class) {
            return -1 - random.nextLong(1L << 62);
        } else if (type == Integer.class) {
            return -1 - random.nextInt(1 << 30);
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == BigDecimal.class) {
            return decimal(attribute.column().precision(), attribute.column().scale());
        } else if (type == LocalDate.class) {
            return LocalDate.of(1, 1, 1).plusDays(random.nextInt(300_000));
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.of(1, 1, 1, 0, 0).plusSeconds(random.nextLong(30_000_000_000L));
        } else if (type == Instant.class) {
            return Instant.parse("0001-01-02T00:00:00Z").plusSeconds(random.nextLong(30_000_000_000L));
        }
        return null;
    }

    static Object required(BasicAttribute attribute) {
        return Objects.requireNonNull(of(attribute), attribute::describe);
    }

    private static String text(int length) {
        int size = length <= 0 ? LONGEST : Math.min(length, LONGEST);
        StringBuilder text = new StringBuilder(size);
        new SecureRandom().ints(size, 0, PRIVATE_USE_COUNT).forEach(next -> text.append((char) (PRIVATE_USE + next)));
        return text.toString();
    }

    private static @Nullable BigDecimal decimal(int precision, int scale) {
        int digits = precision <= 0 ? 15 : Math.min(precision, 15);
        BigInteger number = new BigInteger(50, ThreadLocalRandom.current()).mod(BigInteger.TEN.pow(digits));
        return new BigDecimal(number.add(BigInteger.ONE).negate(), Math.max(scale, 0));
    }
}
