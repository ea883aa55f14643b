package dev.orm.sql;

import java.util.List;

/**
 * How one query loads a relation of the entities it selects, instead of the way the mapping says. An immutable value.
 *
 * @param path the relation; a longer path, such as {@code LINE.order().customer()}, joins what lies between
 * @param strategy how it is loaded
 * @param nested the same for relations of the entities loaded by it
 */
public record LoadOption(Source path, Strategy strategy, List<LoadOption> nested) {

    /** The ways to load a relation. */
    public enum Strategy {
        /** In the same statement, by a join. */
        JOINED,
        /** In one more statement for all rows. */
        SELECTIN,
        /** On first use. */
        LAZY,
        /** Never: its first use is an error. */
        RAISE
    }

    /**
     * Checks the option.
     *
     * @throws IllegalArgumentException if the path is not a relation
     */
    public LoadOption {
        if (path.parent() == null) {
            throw new IllegalArgumentException(
                    "A loader option takes a relation, such as joined(ORDER.customer()); found " + path);
        }
        nested = List.copyOf(nested);
    }

    /** In the same statement, by a join. */
    public static LoadOption joined(Source path) {
        return new LoadOption(path, Strategy.JOINED, List.of());
    }

    /** In one more statement for all rows. */
    public static LoadOption selectin(Source path) {
        return new LoadOption(path, Strategy.SELECTIN, List.of());
    }

    /** On first use. */
    public static LoadOption lazy(Source path) {
        return new LoadOption(path, Strategy.LAZY, List.of());
    }

    /** Never: its first use is an error. */
    public static LoadOption raise(Source path) {
        return new LoadOption(path, Strategy.RAISE, List.of());
    }

    /** This option with further ones for relations of the entities that it loads. */
    public LoadOption then(LoadOption... options) {
        return new LoadOption(path, strategy, Lists.with(nested, options));
    }
}
