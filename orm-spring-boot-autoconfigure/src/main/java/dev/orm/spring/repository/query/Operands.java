package dev.orm.spring.repository.query;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The arguments of one part in one call, taken one after the other and converted to the attribute's type. */
final class Operands {

    private final Iterator<@Nullable Object> arguments;
    private final AttributePath path;
    private final Class<?> type;
    private @Nullable Object next;
    private boolean taken;

    Operands(Iterator<@Nullable Object> arguments, AttributePath path, Class<?> type) {
        this.arguments = arguments;
        this.path = path;
        this.type = type;
    }

    /** Whether the next argument is null, for the comparisons that then ask for NULL. */
    boolean isNull() {
        return peek() == null;
    }

    private @Nullable Object peek() {
        if (!taken) {
            next = arguments.next();
            taken = true;
        }
        return next;
    }

    private Object take() {
        Object argument = peek();
        taken = false;
        if (argument == null) {
            throw new IllegalArgumentException(
                    "The argument for " + path + " is null: nothing is less, greater or like NULL in SQL");
        }
        return argument;
    }

    Object value() {
        return Arguments.convert(take(), type);
    }

    String text() {
        return (String) value();
    }

    List<Object> values() {
        return Arguments.convertAll(take(), type);
    }

    List<String> lowerCaseTexts() {
        return values().stream()
                .map(text -> ((String) text).toLowerCase(Locale.ROOT))
                .toList();
    }
}
