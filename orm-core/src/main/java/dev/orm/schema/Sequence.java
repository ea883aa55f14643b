package dev.orm.schema;

import dev.orm.sql.Source;
import dev.orm.sql.Sql;
import dev.orm.sql.WholeExpression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that numbers rows.
 *
 * <p>Where it numbers the rows of an entity, a value taken from it stands for a block of {@code increment} ids that begins with the value.
 *
 * @param name    its name
 * @param schema  the schema it lives in, or null for the connection's
 * @param options how it counts
 * @param comment what the catalog says of it, or null
 */
public record Sequence(
        Identifier name,
        @Nullable Identifier schema,
        SequenceOptions options,
        @Nullable String comment) implements Source {

    /** A sequence in a schema, without a comment. */
    public Sequence(Identifier name, @Nullable Identifier schema, long start, int increment) {
        this(name, schema, SequenceOptions.DEFAULT.increment(increment).start(start), null);
    }

    /** A sequence in the connection's schema; the name may stand in double quotes or backticks. */
    public Sequence(String name, long start, int increment) {
        this(Identifier.of(name), null, start, increment);
    }

    /** A sequence in the connection's schema that counts from 1 by 1; the name may stand in double quotes or backticks. */
    public static Sequence of(String name) {
        return new Sequence(Identifier.of(name), null, SequenceOptions.DEFAULT, null);
    }

    /** The first value. */
    public long start() {
        Long least = options.increment() > 0 ? options.minValue() : options.maxValue();
        long usual = options.increment() > 0 ? 1 : -1;
        return Objects.requireNonNullElse(options.start(), Objects.requireNonNullElse(least, usual));
    }

    /** The distance from one value to the next. */
    public int increment() {
        return options.increment();
    }

    /** The next value, as an expression in a statement, or as the default of a column. */
    public WholeExpression<Long> nextValue() {
        return Sql.nextValue(this);
    }

    /** The same sequence in a schema. */
    public Sequence schema(String name) {
        return new Sequence(this.name, Identifier.of(name), options, comment);
    }

    /** The same sequence, counting otherwise. */
    public Sequence counting(SequenceOptions options) {
        return new Sequence(name, schema, options, comment);
    }

    /** The same sequence with a comment. */
    public Sequence comment(@Nullable String comment) {
        return new Sequence(name, schema, options, comment);
    }

    @Override
    public String toString() {
        return schema == null ? name.text() : schema.text() + '.' + name.text();
    }
}
