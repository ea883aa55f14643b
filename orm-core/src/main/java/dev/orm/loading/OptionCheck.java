package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.LoadOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that options fit the mapping, down to the last that is nested, before anything is sent. */
final class OptionCheck {

    private OptionCheck() {}

    /**
     * Checks the options of one source.
     *
     * @throws IllegalArgumentException if one of them names something that is not there, or cannot be loaded that way
     */
    static void check(EntityMapping<?> mapping, OptionPaths.SourceOptions options) {
        options.entities().forEach(option -> Deferral.check(mapping, option));
        options.relations().forEach(option -> check(mapping, option));
    }

    private static void check(EntityMapping<?> mapping, LoadOption option) {
        Attribute attribute =
                relation(mapping, Objects.requireNonNull(option.path().relation()));
        EntityMapping<?> target;
        if (attribute instanceof ToOne relation) {
            target = relation.target();
            checkToOne(relation, option);
        } else if (attribute instanceof ToMany relation) {
            target = relation.target();
            checkWriteOnly(relation, option);
            checkPlaces(relation, option);
        } else if (attribute instanceof ElementCollection values) {
            checkValues(values, option);
            return;
        } else {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' names no relation of "
                    + mapping.name() + ". Name one of them, or nest the option with then(...).");
        }
        if (option.extent().depth() > 0 && target != mapping) {
            throw new IllegalArgumentException("recursive(...) of '" + option.path()
                    + "' needs a relation of an entity with itself; " + attribute.describe() + " leads to "
                    + target.name() + ". Nest an option with then(...) instead.");
        }
        List<LoadOption> nested = option.nested();
        if (!nested.isEmpty()) {
            check(target, OptionPaths.from(target.source(), nested));
        }
    }

    /** A relation of the class, or of one that extends it. */
    static @Nullable Attribute relation(EntityMapping<?> mapping, String name) {
        return Stream.concat(Stream.of(mapping), mapping.concrete().stream())
                .map(each -> each.findAttribute(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void checkValues(ElementCollection values, LoadOption option) {
        boolean whole = option.strategy() != LoadOption.Strategy.CONTAINED
                && option.extent().condition().isAbsent()
                && option.extent().depth() == 0
                && option.nested().isEmpty();
        if (!whole) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' loads a part of "
                    + values.describe() + ", whose values are loaded as a whole: use selectin(" + option.path()
                    + "), or select the columns of the elements.");
        }
    }

    private static void checkWriteOnly(ToMany relation, LoadOption option) {
        boolean loads = switch (option.strategy()) {
            case SELECTIN, JOINED, CONTAINED -> true;
            default -> false;
        };
        if (relation.isWriteOnly() && loads) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' would load all of "
                    + relation.describe() + ", which is @WriteOnly: query its elements by session.relation(...).");
        }
    }

    /** A part of a list would take the positions of the whole when it changes; joined rows tell no positions. */
    private static void checkPlaces(ToMany relation, LoadOption option) {
        boolean joined = option.strategy() == LoadOption.Strategy.CONTAINED;
        boolean part =
                !option.extent().condition().isAbsent() && !relation.kind().isMap();
        if (relation.index() != null && (joined || part)) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' loads "
                    + (joined ? "the rows of a join as " : "a part of ") + relation.describe()
                    + ", whose elements have positions or keys in columns of their own: use selectin(" + option.path()
                    + "), or query the elements themselves.");
        }
    }

    private static void checkToOne(ToOne relation, LoadOption option) {
        if (!option.extent().condition().isAbsent()) {
            throw new IllegalArgumentException("The loader option for '" + option.path() + "' has a condition, but "
                    + relation.describe()
                    + " refers to one row, which is there or not: put the condition into where(...).");
        }
    }
}
