package dev.orm.type;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Tells whether the values of a class can change after they were made: those that cannot are their own snapshot. */
final class ImmutableClasses {

    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            Currency.class,
            Locale.class,
            URI.class,
            URL.class,
            File.class,
            Class.class);

    private ImmutableClasses() {}

    static boolean contains(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Enum.class.isAssignableFrom(type)
                || KNOWN.contains(type)
                || isNumber(type)
                || ZoneId.class.isAssignableFrom(type)
                || InetAddress.class.isAssignableFrom(type)
                || type.getPackageName().equals("java.time")
                || isImmutableRecord(type);
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) && type.getPackageName().equals("java.lang");
    }

    private static boolean isImmutableRecord(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(component -> component.getType() != type && contains(component.getType()));
    }
}
