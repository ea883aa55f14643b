package dev.orm.sql;

import dev.orm.type.SqlTypes;

/**
 * An expression of a date, a time or a point in time.
 *
 * @param <T> the {@code java.time} class of the value
 */
public interface TemporalExpression<T> extends OrderedExpression<T> {

    /** One field of it, such as the month. */
    default WholeExpression<Integer> extract(TemporalField field) {
        return new WholeValue<>(SqlTypes.INTEGER, new Extract(field, this));
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

    @Override
    default TemporalExpression<T> coalesce(T value) {
        return new TemporalValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default TemporalExpression<T> coalesce(Expression<T> other) {
        return new TemporalValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default TemporalExpression<T> as(String label) {
        return new LabelledTemporal<>(label, this);
    }
}
