package dev.orm.schema;

import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its name, the type that binds and reads its values, and what DDL says about it.
 *
 * <p>Length, precision and scale are 0 where nothing was said; the dialect then takes its widest fitting type. Immutable and thread-safe.
 */
public final class Column {

    private final Identifier identifier;
    private final SqlType<?> type;
    private final int length;
    private final int precision;
    private final int scale;
    private final boolean nullable;
    private final boolean identity;
    private final boolean unique;
    private final @Nullable String definition;

    private Column(Builder builder) {
        this.identifier = builder.identifier;
        this.type = builder.type;
        this.length = builder.length;
        this.precision = builder.precision;
        this.scale = builder.scale;
        this.nullable = builder.nullable;
        this.identity = builder.identity;
        this.unique = builder.unique;
        this.definition = builder.definition;
    }

    /** Starts a nullable column of a type; the name may stand in double quotes or backticks. */
    public static Builder builder(String name, SqlType<?> type) {
        return new Builder(Identifier.of(name), type);
    }

    /** The name without quotes, by which constraints and {@link Table#column(String)} refer to the column. */
    public String name() {
        return identifier.text();
    }

    /** The name as the dialect writes it. */
    public Identifier identifier() {
        return identifier;
    }

    /** What binds and reads the values. */
    public SqlType<?> type() {
        return type;
    }

    /** The greatest length of text or bytes, or 0 for no limit. */
    public int length() {
        return length;
    }

    /** All digits of a decimal number, or 0 for no limit; the digits of a second's fraction for a time. */
    public int precision() {
        return precision;
    }

    /** The digits behind the point of a decimal number. */
    public int scale() {
        return scale;
    }

    /** Whether the column takes NULL. */
    public boolean nullable() {
        return nullable;
    }

    /** Whether the database numbers the rows by this column. */
    public boolean identity() {
        return identity;
    }

    /** Whether no two rows have the same value here. */
    public boolean unique() {
        return unique;
    }

    /** The column's SQL type as the mapping spells it, in place of the dialect's, or null. */
    public @Nullable String definition() {
        return definition;
    }

    @Override
    public String toString() {
        return identifier.text();
    }

    /** Collects what is said of a column; belongs to one thread. */
    public static final class Builder {

        private final Identifier identifier;
        private final SqlType<?> type;
        private int length;
        private int precision;
        private int scale;
        private boolean nullable = true;
        private boolean identity;
        private boolean unique;
        private @Nullable String definition;

        private Builder(Identifier identifier, SqlType<?> type) {
            this.identifier = identifier;
            this.type = type;
        }

        /** Limits text or bytes; 0 for no limit. */
        public Builder length(int length) {
            this.length = notNegative("length", length);
            return this;
        }

        /** Says how many digits a decimal number has, in all and behind the point. */
        public Builder precision(int precision, int scale) {
            this.precision = notNegative("precision", precision);
            this.scale = notNegative("scale", scale);
            return this;
        }

        /** Says whether the column takes NULL; it does unless told otherwise. */
        public Builder nullable(boolean nullable) {
            this.nullable = nullable;
            return this;
        }

        /** Refuses NULL. */
        public Builder notNull() {
            return nullable(false);
        }

        /** Lets the database number the rows by this column. */
        public Builder identity() {
            this.identity = true;
            this.nullable = false;
            return this;
        }

        /** Says whether no two rows may have the same value here. */
        public Builder unique(boolean unique) {
            this.unique = unique;
            return this;
        }

        /** Spells the SQL type in place of the dialect; null leaves it to the dialect. */
        public Builder definition(@Nullable String definition) {
            this.definition = definition;
            return this;
        }

        /** The column. */
        public Column build() {
            return new Column(this);
        }

        private int notNegative(String what, int value) {
            if (value < 0) {
                throw new IllegalArgumentException("Column " + identifier + " has the " + what + " " + value
                        + ": it cannot be negative, 0 means no limit");
            }
            return value;
        }
    }
}
