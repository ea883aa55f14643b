package dev.orm.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of ordered values, such as of dates or numbers. A bound that is null is open: the range has no end there.
 * Immutable; equal to ranges of the same bounds.
 *
 * @param lower where it begins, or null
 * @param upper where it ends, or null
 * @param lowerIncluded whether it holds its lower bound; false where there is none
 * @param upperIncluded whether it holds its upper bound; false where there is none
 * @param isEmpty whether it holds nothing; then it has no bounds
 * @param <T> the class of the values
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded, boolean isEmpty) {

    /**
     * A range of these bounds.
     *
     * @throws IllegalArgumentException if it ends before it begins, or if an empty range has bounds
     */
    public Range {
        if (isEmpty && (lower != null || upper != null)) {
            throw new IllegalArgumentException("An empty range has no bounds; use Range.empty()");
        }
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("A range begins before it ends; found bounds in the wrong order");
        }
        lowerIncluded &= lower != null;
        upperIncluded &= upper != null;
        boolean nothing =
                lower != null && upper != null && !(lowerIncluded && upperIncluded) && lower.compareTo(upper) == 0;
        if (nothing) {
            lower = null;
            upper = null;
            lowerIncluded = false;
            upperIncluded = false;
            isEmpty = true;
        }
    }

    /** From the first value up to the second, which is not part of it. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(T lower, T upper) {
        return new Range<>(required(lower), required(upper), true, false, false);
    }

    /** From the first value to the second, both part of it. */
    public static <T extends Comparable<? super T>> Range<T> closed(T lower, T upper) {
        return new Range<>(required(lower), required(upper), true, true, false);
    }

    /** Between two values, none of them part of it. */
    public static <T extends Comparable<? super T>> Range<T> open(T lower, T upper) {
        return new Range<>(required(lower), required(upper), false, false, false);
    }

    /** From a value on. */
    public static <T extends Comparable<? super T>> Range<T> atLeast(T lower) {
        return new Range<>(required(lower), null, true, false, false);
    }

    /** Up to a value, which is not part of it. */
    public static <T extends Comparable<? super T>> Range<T> lessThan(T upper) {
        return new Range<>(null, required(upper), false, false, false);
    }

    /** All values. */
    public static <T extends Comparable<? super T>> Range<T> all() {
        return new Range<>(null, null, false, false, false);
    }

    /** No value. */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, null, false, false, true);
    }

    private static <T> T required(@Nullable T bound) {
        return Objects.requireNonNull(bound, "A bound is null; use atLeast, lessThan or all for a range without one");
    }

    /** Whether a value is part of the range. */
    public boolean contains(T value) {
        return !isEmpty && isAboveLower(value) && isBelowUpper(value);
    }

    private boolean isAboveLower(T value) {
        int order = lower == null ? 1 : value.compareTo(lower);
        return order > 0 || order == 0 && lowerIncluded;
    }

    private boolean isBelowUpper(T value) {
        int order = upper == null ? -1 : value.compareTo(upper);
        return order < 0 || order == 0 && upperIncluded;
    }

    /** Whether some value is part of both ranges. */
    public boolean overlaps(Range<T> other) {
        return !isEmpty && !other.isEmpty && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Range<T> other) {
        if (upper == null || other.lower == null) {
            return false;
        }
        int order = upper.compareTo(other.lower);
        return order < 0 || order == 0 && !(upperIncluded && other.lowerIncluded);
    }

    /** Mathematical notation, such as {@code [1, 5)}. */
    @Override
    public String toString() {
        return isEmpty
                ? "empty"
                : (lowerIncluded ? "[" : "(") + Objects.toString(lower, "") + ", " + Objects.toString(upper, "")
                        + (upperIncluded ? "]" : ")");
    }
}
