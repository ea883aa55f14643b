package dev.orm.loading;

import dev.orm.mapping.Attribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings loader options into the form that planning wants: one for each relation of the entity that is loaded, all others nested below them. A longer
 * path joins what lies between, unless another option says how that is loaded.
 */
final class OptionPaths {

    private final Source source;
    private final Map<String, LoadOption> byRelation = new LinkedHashMap<>();
    private final Map<String, LoadOption> implied = new LinkedHashMap<>();
    private final List<LoadOption> ofEntities = new ArrayList<>();

    private OptionPaths(Source source) {
        this.source = source;
    }

    /**
     * The options for the relations of one source.
     *
     * @throws IllegalArgumentException when one of them does not begin at the source
     */
    static SourceOptions from(EntitySource<?> source, List<LoadOption> options) {
        OptionPaths paths = new OptionPaths(source);
        options.forEach(paths::add);
        paths.implied.forEach((relation, option) -> paths.byRelation.merge(relation, option, OptionPaths::both));
        return new SourceOptions(List.copyOf(paths.byRelation.values()), List.copyOf(paths.ofEntities));
    }

    /**
     * The options of one source.
     *
     * @param relations one for each relation that something is said of
     * @param entities what is said of the entities themselves
     */
    record SourceOptions(List<LoadOption> relations, List<LoadOption> entities) {

        /** An option for a relation of a subclass is none for one of the same name in another. */
        @Nullable
        LoadOption of(Attribute relation) {
            for (LoadOption option : relations) {
                Source parent = Objects.requireNonNull(option.path().parent());
                boolean sameClass = parent.narrows() == null
                        || relation.owner().javaType().isAssignableFrom(((EntitySource<?>) parent).entityType());
                if (sameClass && relation.path().equals(option.path().relation())) {
                    return option;
                }
            }
            return null;
        }
    }

    /** The item of a select list that an option begins at; null when there is none. */
    static @Nullable Source owner(LoadOption option, List<? extends Source> items) {
        Source root = option.path();
        if (option.strategy().isOfEntities() && items.contains(root)) {
            return root;
        }
        while (root.parent() != null) {
            root = plain(root.parent());
            if (items.contains(root)) {
                return root;
            }
        }
        Source begin = root;
        return items.stream().filter(item -> isAlike(begin, item)).findFirst().orElse(null);
    }

    private void add(LoadOption option) {
        Source path = option.path();
        if (option.strategy().isOfEntities() && isHere(plain(path))) {
            ofEntities.add(option);
            return;
        }
        if (path.narrows() != null) {
            throw new IllegalArgumentException("The loader option for '" + option.path()
                    + "' is about the elements of one class, and a relation is loaded as a whole. Name the relation, and"
                    + " what to load of that class by then(...).");
        }
        Source first = firstStep(path);
        String relation = Objects.requireNonNull(first.relation());
        if (first.equals(path) && !option.strategy().isOfEntities()) {
            byRelation.merge(relation, below(option, first, option.nested()), OptionPaths::both);
        } else {
            implied.merge(relation, below(between(first, option), first, List.of(option)), OptionPaths::both);
        }
    }

    private boolean isHere(Source path) {
        return path.equals(source) || path.parent() == null && isAlike(path);
    }

    /** What lies between is loaded too where the option loads something. */
    private static LoadOption between(Source step, LoadOption option) {
        return switch (option.strategy()) {
            case JOINED, SELECTIN -> LoadOption.joined(step);
            case CONTAINED -> LoadOption.containsEager(step);
            default -> LoadOption.mapped(step);
        };
    }

    private static LoadOption both(LoadOption first, LoadOption second) {
        LoadOption way = first.strategy() == LoadOption.Strategy.MAPPED ? second : first;
        return new LoadOption(way.path(), way.strategy(), way.extent(), List.of())
                .then(first.nested().toArray(new LoadOption[0]))
                .then(second.nested().toArray(new LoadOption[0]));
    }

    /** The part of the path that is a relation of the source. */
    private Source firstStep(Source path) {
        for (Source step = path; step.parent() != null; step = step.parent()) {
            Source parent = plain(step.parent());
            if (parent.equals(source) || parent.parent() == null && isAlike(parent)) {
                return step;
            }
        }
        if (path.parent() != null && isAlike(plain(path.parent()))) {
            return path; // written from another alias
        }
        String entity = name(source);
        throw new IllegalArgumentException("The loader option for '" + path + "' does not begin at " + entity
                + ", which is loaded here. Name a relation of " + entity + ", or nest the option with then(...).");
    }

    private boolean isAlike(Source other) {
        return isAlike(other, source);
    }

    /** Whether a path from one source fits another: it is of the same class, or of one that extends it. */
    private static boolean isAlike(Source from, Source source) {
        return from.subject() instanceof Class<?> begin && source.subject() instanceof Class<?> type
                ? begin.isAssignableFrom(type)
                : from.subject().equals(source.subject());
    }

    /** The source whose rows another sees as those of a subclass. */
    private static Source plain(Source source) {
        Source narrowed = source.narrows();
        return narrowed == null ? source : plain(narrowed);
    }

    private static String name(Source source) {
        return source instanceof EntitySource<?> entity ? entity.entityType().getSimpleName() : source.toString();
    }

    /** What is loaded with a relation's targets begins at their class, whether it was written from there or from further above. */
    private static LoadOption below(LoadOption option, Source target, List<LoadOption> nested) {
        return new LoadOption(
                option.path(),
                option.strategy(),
                option.extent(),
                nested.stream().map(each -> cut(each, target)).toList());
    }

    private static LoadOption cut(LoadOption option, Source target) {
        List<LoadOption> nested = new ArrayList<>();
        option.nested().forEach(each -> nested.add(cut(each, target)));
        return new LoadOption(cut(option.path(), target), option.strategy(), option.extent(), nested);
    }

    private static Source cut(Source path, Source target) {
        Class<?> type = path instanceof EntitySource<?> entity ? entity.entityType() : Object.class; // values
        if (path.equals(target)) {
            return DynamicTable.of(type);
        }
        if (path.narrows() instanceof EntitySource<?> narrowed) {
            return DynamicTable.narrowed((EntitySource<?>) cut(narrowed, target), type);
        }
        Source parent = path.parent();
        if (parent == null) {
            return path;
        }
        DynamicTable<?> moved =
                DynamicTable.relation(cut(parent, target), Objects.requireNonNull(path.relation()), type);
        String alias = path.alias();
        return alias == null ? moved : moved.as(alias);
    }
}
