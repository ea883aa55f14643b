package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How one query loads a relation or attributes of the entities it selects, instead of the way the mapping says. An
 * immutable value.
 *
 * @param path the relation, or the source that has the attributes; a longer path, such as {@code
 *     LINE.order().customer()}, joins what lies between unless it loads nothing
 * @param strategy how it is loaded
 * @param extent what part of it is loaded
 * @param nested the same for relations of the entities loaded by it
 */
public record LoadOption(Source path, Strategy strategy, Extent extent, List<LoadOption> nested) {

    /** The ways to load. */
    public enum Strategy {
        /** A relation in the same statement, by a join. */
        JOINED,
        /** A relation in one more statement for all rows. */
        SELECTIN,
        /** A relation out of a join that the query has. */
        CONTAINED,
        /** A relation on first use. */
        LAZY,
        /** A relation never: its first use is an error. */
        RAISE,
        /** A relation as the mapping says; what is nested below is loaded with it. */
        MAPPED,
        /** Of the attributes these only. */
        LOAD_ONLY,
        /** Attributes on first use. */
        DEFER,
        /** Attributes that the mapping defers, with the row. */
        UNDEFER,
        /** Attributes never: their first use is an error. */
        REFUSE,
        /** A named group of attributes that the mapping defers, with the row. */
        UNDEFER_GROUP,
        /** Objects that are loaded already get the values of their rows. */
        POPULATE;

        /** Whether it says something of the entities at the path, not of the relation that leads to them. */
        public boolean isOfEntities() {
            return ordinal() >= LOAD_ONLY.ordinal();
        }
    }

    /**
     * What part is loaded.
     *
     * @param condition what the elements of a collection must meet; absent for all of them
     * @param depth how many levels of a relation of an entity with itself; 0 for one that is not recursive
     * @param attributes the names of the attributes, or of their groups, where the option is about some
     */
    public record Extent(Condition condition, int depth, List<String> attributes) {

        static final Extent ALL = new Extent(Condition.absent(), 0, List.of());

        /** The depth of a recursion to the end. */
        public static final int UNLIMITED = Integer.MAX_VALUE;

        /** Copies the attributes. */
        public Extent {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * Checks the option.
     *
     * @throws IllegalArgumentException if the path is null, or not a relation, where one is needed
     */
    public LoadOption {
        GivenSource.require("load", path);
        if (path.parent() == null && !strategy.isOfEntities()) {
            throw new IllegalArgumentException(
                    "A loader option takes a relation, such as joined(ORDER.customer()); found " + path);
        }
        nested = List.copyOf(nested);
    }

    private static LoadOption of(Source path, Strategy strategy) {
        return new LoadOption(path, strategy, Extent.ALL, List.of());
    }

    /** In the same statement, by a join. */
    public static LoadOption joined(Source path) {
        return of(path, Strategy.JOINED);
    }

    /** In one more statement for all rows. */
    public static LoadOption selectin(Source path) {
        return of(path, Strategy.SELECTIN);
    }

    /**
     * Of a collection only the elements that meet the condition, in one more statement for all rows. What is missing in
     * such a collection is not deleted; one that is loaded already is left as it is.
     */
    public static <S extends Source> LoadOption selectin(S path, Function<? super S, ? extends Condition> condition) {
        return selectin(path).with(condition.apply(path));
    }

    /** Out of a join that the query itself has: of a collection, the elements that the join yields. */
    public static LoadOption containsEager(Source path) {
        return of(path, Strategy.CONTAINED);
    }

    /** On first use. */
    public static LoadOption lazy(Source path) {
        return of(path, Strategy.LAZY);
    }

    /** On first use; of a collection only the elements that meet the condition. */
    public static <S extends Source> LoadOption lazy(S path, Function<? super S, ? extends Condition> condition) {
        return lazy(path).with(condition.apply(path));
    }

    /** Never: its first use is an error. */
    public static LoadOption raise(Source path) {
        return of(path, Strategy.RAISE);
    }

    /** A relation as the mapping says, for what is nested below it. */
    public static LoadOption mapped(Source path) {
        return of(path, Strategy.MAPPED);
    }

    /**
     * Of the attributes of an entity these only, and its identifier; the others are loaded on first use.
     *
     * @throws IllegalArgumentException if there are none, or they are of several sources
     */
    public static LoadOption loadOnly(Expression<?>... attributes) {
        return ofAttributes("loadOnly", Strategy.LOAD_ONLY, attributes);
    }

    /** Attributes on first use, together with those of the siblings. */
    public static LoadOption defer(Expression<?>... attributes) {
        return ofAttributes("defer", Strategy.DEFER, attributes);
    }

    /** Attributes that the mapping defers, with the row. */
    public static LoadOption undefer(Expression<?>... attributes) {
        return ofAttributes("undefer", Strategy.UNDEFER, attributes);
    }

    /**
     * The attributes of a source that the mapping defers under the name of a group, with the row.
     *
     * @throws IllegalArgumentException if no name is given; a query says if it has no such group
     */
    public static LoadOption undeferGroup(EntitySource<?> entities, String... groups) {
        if (groups.length == 0) {
            throw new IllegalArgumentException("undeferGroup(" + entities + ") names no group");
        }
        Extent extent = new Extent(Condition.absent(), 0, List.of(groups));
        return new LoadOption(entities, Strategy.UNDEFER_GROUP, extent, List.of());
    }

    /** Attributes never: their first use is an error. */
    public static LoadOption raise(Expression<?>... attributes) {
        return ofAttributes("raise", Strategy.REFUSE, attributes);
    }

    /** Entities of a source with the values of their rows, also where the session has loaded and changed them. */
    public static LoadOption populateExisting(EntitySource<?> entities) {
        return of(entities, Strategy.POPULATE);
    }

    private static LoadOption ofAttributes(String method, Strategy strategy, Expression<?>... attributes) {
        List<String> names = new ArrayList<>();
        Source source = null;
        for (Expression<?> expression : attributes) {
            if (!(expression instanceof Assignable<?, ?> attribute)
                    || source != null && !source.equals(attribute.source())) {
                throw new IllegalArgumentException(method + "(..., " + expression
                        + ") takes attributes of one entity; say another " + method + "(...) for those of another");
            }
            source = attribute.source();
            names.add(attribute.name());
        }
        if (source == null) {
            throw new IllegalArgumentException(method + "() names no attribute");
        }
        return new LoadOption(source, strategy, new Extent(Condition.absent(), 0, names), List.of());
    }

    private LoadOption with(Condition condition) {
        return new LoadOption(path, strategy, new Extent(condition, extent.depth(), extent.attributes()), nested);
    }

    /** This option for all levels of a relation of an entity with itself, to the end. */
    public LoadOption recursive() {
        return recursive(Extent.UNLIMITED);
    }

    /**
     * This option for so many levels of a relation of an entity with itself.
     *
     * @throws IllegalArgumentException if the depth is not positive, or the option is not {@link #selectin}
     */
    public LoadOption recursive(int depth) {
        if (depth < 1 || strategy != Strategy.SELECTIN) {
            throw new IllegalArgumentException("recursive(" + depth + ") of " + path
                    + ": a depth is at least 1, and each level is loaded by selectin(...)");
        }
        return new LoadOption(path, strategy, new Extent(extent.condition(), depth, extent.attributes()), nested);
    }

    /** This option with further ones for relations of the entities that it loads. */
    public LoadOption then(LoadOption... options) {
        return new LoadOption(path, strategy, extent, Lists.with(nested, options));
    }

    /** Whether a condition says what is loaded, here or in what is nested below. */
    public boolean hasCondition() {
        return !extent.condition().isAbsent() || haveCondition(nested);
    }

    /** Whether one of some options has a condition; asked for each statement, so nothing is made for the answer. */
    public static boolean haveCondition(List<LoadOption> options) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).hasCondition()) {
                return true;
            }
        }
        return false;
    }

    /** The same without conditions, whose values a statement's text does not depend on. */
    public LoadOption withoutConditions() {
        return new LoadOption(
                path,
                strategy,
                new Extent(Condition.absent(), extent.depth(), extent.attributes()),
                nested.stream().map(LoadOption::withoutConditions).toList());
    }
}
