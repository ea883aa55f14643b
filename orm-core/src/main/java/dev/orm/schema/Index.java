package dev.orm.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table. Immutable and thread-safe.
 *
 * @param name    its name, or null for the one {@link Table} derives from its columns
 * @param parts   what is indexed, in order; at least one
 * @param unique  whether no two rows have the same values there
 * @param storage which rows and columns it holds, and how
 * @param comment what the catalog says of it, or null
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean unique,
        Storage storage,
        @Nullable String comment) {

    /** Copies the list of parts. */
    public Index {
        parts = List.copyOf(parts);
    }

    /** An index of all rows. */
    public Index(@Nullable String name, List<Part> parts, boolean unique) {
        this(name, parts, unique, Storage.PLAIN, null);
    }

    /** An index that is not unique over columns in ascending order, with a derived name. */
    public static Index on(String... columns) {
        return new Index(null, Arrays.stream(columns).map(Part::of).toList(), false);
    }

    /** An index that is not unique over columns and expressions, with a derived name. */
    public static Index on(Part... parts) {
        return new Index(null, List.of(parts), false);
    }

    /** An index that is not unique over an expression, with a derived name: {@code Index.on(user -> lower(user.text("email")))}. */
    public static Index on(TableExpression expression) {
        return on(Part.of(expression));
    }

    /** The keys of the indexed columns in order; parts that are expressions are left out. */
    public List<String> columns() {
        return parts.stream().map(Part::column).filter(Objects::nonNull).toList();
    }

    /** The same index under a name, which may stand in double quotes or backticks. */
    public Index named(String name) {
        return new Index(name, parts, unique, storage, comment);
    }

    /** The same index, in which no two rows have the same values. */
    public Index asUnique() {
        return new Index(name, parts, true, storage, comment);
    }

    /** The same index, of the rows only that meet a condition. */
    public Index where(TableCondition condition) {
        return with(new Storage(condition, storage.include, storage.method, storage.dialects, storage.options));
    }

    /** The same index, holding the values of more columns, which it does not order by. */
    public Index include(String... columns) {
        return with(new Storage(storage.where, List.of(columns), storage.method, storage.dialects, storage.options));
    }

    /** The same index, kept by a method of the database, such as {@code gin}. */
    public Index using(String method) {
        return with(new Storage(storage.where, storage.include, method, storage.dialects, storage.options));
    }

    /** The same index, for databases of these dialects only. */
    public Index onlyFor(String... dialects) {
        return with(new Storage(storage.where, storage.include, storage.method, List.of(dialects), storage.options));
    }

    /** The same index with options of one database. */
    public Index with(DialectOption... options) {
        return with(new Storage(storage.where, storage.include, storage.method, storage.dialects, List.of(options)));
    }

    /** The same index with a comment. */
    public Index comment(@Nullable String comment) {
        return new Index(name, parts, unique, storage, comment);
    }

    private Index with(Storage changed) {
        return new Index(name, parts, unique, changed, comment);
    }

    /**
     * Which rows and columns an index holds, and how.
     *
     * @param where    which rows it holds, or null for all
     * @param include  the keys of columns whose values it holds without ordering by them
     * @param method   how it is kept, such as {@code gin}, or null for the database's usual way
     * @param dialects the names of the dialects it is for; empty for all
     * @param options  what only one database knows
     */
    public record Storage(
            @Nullable TableCondition where,
            List<String> include,
            @Nullable String method,
            List<String> dialects,
            List<DialectOption> options) {

        static final Storage PLAIN = new Storage(null, List.of(), null, List.of(), List.of());

        /** Copies the lists. */
        public Storage {
            include = List.copyOf(include);
            dialects = List.copyOf(dialects);
            options = List.copyOf(options);
        }
    }

    /** Where NULL stands in the order of an index. */
    public enum Nulls {
        /** Where the database puts it. */
        DEFAULT,
        /** Before all values. */
        FIRST,
        /** Behind all values. */
        LAST
    }

    /**
     * A column or an expression of an index; one of the two is null.
     *
     * @param column        the column's key
     * @param expression    the expression
     * @param descending    whether the values run from high to low
     * @param nulls         where NULL stands
     * @param operatorClass the operator class the database orders by, or null for the type's own
     */
    public record Part(
            @Nullable String column,
            @Nullable TableExpression expression,
            boolean descending,
            Nulls nulls,
            @Nullable String operatorClass) {

        /** A column whose values run from low to high. */
        public static Part of(String column) {
            return new Part(column, null, false, Nulls.DEFAULT, null);
        }

        /** An expression whose values run from low to high. */
        public static Part of(TableExpression expression) {
            return new Part(null, expression, false, Nulls.DEFAULT, null);
        }

        /** The same, running from high to low. */
        public Part desc() {
            return new Part(column, expression, true, nulls, operatorClass);
        }

        /** The same, with NULL before all values. */
        public Part nullsFirst() {
            return new Part(column, expression, descending, Nulls.FIRST, operatorClass);
        }

        /** The same, with NULL behind all values. */
        public Part nullsLast() {
            return new Part(column, expression, descending, Nulls.LAST, operatorClass);
        }

        /** The same, ordered by an operator class of the database, such as {@code text_pattern_ops}. */
        public Part operatorClass(String name) {
            return new Part(column, expression, descending, nulls, name);
        }
    }
}
