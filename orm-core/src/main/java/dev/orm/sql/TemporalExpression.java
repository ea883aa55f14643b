package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * An expression of a date, a time or a point in time.
 *
 * @param <T> the {@code java.time} class of the value
 */
public interface TemporalExpression<T> extends OrderedExpression<T> {

    /** One field of it, such as the month. */
    default WholeExpression<Integer> extract(TemporalField field) {
        return TemporalExtraction.of(field, this);
    }

    /** The year. */
    default WholeExpression<Integer> year() {
        return extract(TemporalField.YEAR);
    }

    /** The month, 1 to 12. */
    default WholeExpression<Integer> month() {
        return extract(TemporalField.MONTH);
    }

    /** The day of the month. */
    default WholeExpression<Integer> day() {
        return extract(TemporalField.DAY);
    }

    /** The hour of the day, 0 to 23. */
    default WholeExpression<Integer> hour() {
        return extract(TemporalField.HOUR);
    }

    /** The minute of the hour. */
    default WholeExpression<Integer> minute() {
        return extract(TemporalField.MINUTE);
    }

    /** The whole seconds of the minute. */
    default WholeExpression<Integer> second() {
        return extract(TemporalField.SECOND);
    }

    /**
     * Later by an amount, earlier where it is negative. A day too many for a month becomes its last one. On SQLite what is
     * smaller than a second is rounded to milliseconds.
     *
     * @throws IllegalArgumentException if a value of this class has no such unit, as a date has no hours
     */
    default TemporalExpression<T> plus(long amount, ChronoUnit unit) {
        return new TemporalValue<>(type(), TemporalShift.of(this, unit, Parameter.whole(amount)));
    }

    /** Later by an amount that differs from row to row, see {@link #plus(long, ChronoUnit)}. */
    default TemporalExpression<T> plus(WholeExpression<?> amount, ChronoUnit unit) {
        return new TemporalValue<>(type(), TemporalShift.of(this, unit, amount));
    }

    /** Later by a duration, to the microsecond on PostgreSQL and the millisecond on SQLite. */
    default TemporalExpression<T> plus(Duration duration) {
        boolean isWhole = duration.getNano() == 0;
        return isWhole ? plus(duration.toSeconds(), ChronoUnit.SECONDS) : plus(duration.toNanos(), ChronoUnit.NANOS);
    }

    /** Later by years and months, then by days. */
    default TemporalExpression<T> plus(Period period) {
        TemporalExpression<T> later =
                period.toTotalMonths() == 0 ? this : plus(period.toTotalMonths(), ChronoUnit.MONTHS);
        return period.getDays() == 0 ? later : later.plus(period.getDays(), ChronoUnit.DAYS);
    }

    /** Earlier by an amount, see {@link #plus(long, ChronoUnit)}. */
    default TemporalExpression<T> minus(long amount, ChronoUnit unit) {
        return plus(Math.negateExact(amount), unit);
    }

    /** Earlier by a duration. */
    default TemporalExpression<T> minus(Duration duration) {
        return plus(duration.negated());
    }

    /** Earlier by years and months, then by days. */
    default TemporalExpression<T> minus(Period period) {
        return plus(period.negated());
    }

    /** The number of whole units from this to another, negative where the other is earlier; from weeks to seconds. */
    default WholeExpression<Long> until(Expression<T> other, ChronoUnit unit) {
        return TemporalDistance.between(this, other, unit);
    }

    /** The number of whole units from this to a value, negative where the value is earlier; from weeks to seconds. */
    default WholeExpression<Long> until(T value, ChronoUnit unit) {
        return until(new TypedParameter<>(type(), Values.require(this, "until", value)), unit);
    }

    /**
     * Set back to the beginning of its year, month, hour or the like; of a week to its Monday.
     *
     * @throws IllegalArgumentException if a value of this class cannot be truncated so
     */
    default TemporalExpression<T> truncate(TemporalField field) {
        return new TemporalValue<>(type(), TemporalTruncation.of(this, field));
    }

    /** The date of a point in time, in the zone of the connection. */
    default TemporalExpression<LocalDate> toDate() {
        return new TemporalValue<>(SqlTypes.DATE, OperationCall.of(TemporalNow.TO_DATE, this));
    }

    @Override
    default TemporalExpression<T> coalesce(T value) {
        return new TemporalValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default TemporalExpression<T> coalesce(Expression<T> other) {
        return new TemporalValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default TemporalExpression<T> nullIf(T value) {
        return new TemporalValue<>(type(), Call.nullIf(this, value));
    }

    @Override
    default TemporalExpression<T> as(String label) {
        return new LabelledTemporal<>(label, this);
    }
}
