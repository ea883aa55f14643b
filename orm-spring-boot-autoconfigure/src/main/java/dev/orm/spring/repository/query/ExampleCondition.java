package dev.orm.spring.repository.query;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ToOne;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.TextExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher.NullHandler;
import org.springframework.data.support.ExampleMatcherAccessor;

/**
 * Reads an example: what its object holds is compared with the rows. Versions, collections, computed attributes and what was never loaded say
 * nothing. A related object that has an id stands for its row; one without is an example itself.
 *
 * <p>Used by one thread.
 */
final class ExampleCondition {

    private final ExampleMatcherAccessor matcher;
    private final List<Condition> conditions = new ArrayList<>();

    private ExampleCondition(ExampleMatcherAccessor matcher) {
        this.matcher = matcher;
    }

    /** An object with the source of its rows, and the object that refers to it. */
    private record Level(
            EntityMapping<?> mapping,
            DynamicTable<?> table,
            Object probe,
            String prefix,
            @Nullable Level outer) {

        @Nullable
        Object value(Attribute attribute) {
            return valueOf(mapping, probe, attribute.slot());
        }

        private static <E> @Nullable Object valueOf(EntityMapping<E> mapping, Object probe, int slot) {
            return mapping.access().get(mapping.javaType().cast(probe), slot);
        }

        boolean leadsBackTo(Object object) {
            return probe == object || outer != null && outer.leadsBackTo(object);
        }
    }

    /**
     * The condition of an example; absent if it says nothing.
     *
     * @throws InvalidDataAccessApiUsageException when its matcher names what does not exist, or asks for something that cannot be compared
     */
    static Condition of(Example<?> example, EntityMapping<?> mapping) {
        ExampleMatcherAccessor matcher = new ExampleMatcherAccessor(example.getMatcher());
        ExampleMatcherCheck.check(example.getMatcher(), mapping);
        ExampleCondition condition = new ExampleCondition(matcher);
        Level root = new Level(mapping, mapping.source(), example.getProbe(), "", null);
        condition.addId(root);
        condition.addAttributes(root);
        if (condition.conditions.isEmpty()) {
            return Condition.absent();
        }
        return example.getMatcher().isAllMatching()
                ? Condition.allOf(condition.conditions)
                : Condition.anyOf(condition.conditions);
    }

    /** Whether the whole id is compared. */
    private boolean addId(Level level) {
        List<BasicAttribute> parts = level.mapping().id().attributes();
        int compared = 0;
        for (int i = 0; i < parts.size(); i++) {
            BasicAttribute part = parts.get(i);
            Object value = level.mapping().id().value(level.probe(), i);
            boolean root = level.outer() == null;
            if (value == null || isIgnored(level, part) || root && part.slot() == BasicAttribute.NO_SLOT) {
                continue;
            }
            addValue(level, part, transformed(level.prefix() + part.path(), value));
            compared++;
        }
        return compared == parts.size();
    }

    private void addAttributes(Level level) {
        if (EntityReference.isUnloaded(level.probe())) {
            return;
        }
        List<BasicAttribute> ids = level.mapping().id().attributes();
        for (Attribute attribute : level.mapping().attributes()) {
            boolean silent = attribute == level.mapping().version()
                    || ids.contains(attribute)
                    || EntityReference.isDeferred(level.probe(), attribute.slot())
                    || isIgnored(level, attribute);
            if (!silent) {
                add(level, attribute);
            }
        }
    }

    private void add(Level level, Attribute attribute) {
        String path = level.prefix() + attribute.path();
        if (attribute instanceof BasicAttribute basic) {
            addValue(level, basic, transformed(path, level.value(attribute)));
        } else if (attribute instanceof ToOne relation) {
            addRelated(level, relation, transformed(path, level.value(attribute)));
        }
    }

    private boolean isIgnored(Level level, Attribute attribute) {
        String path = level.prefix() + attribute.path();
        for (int dot = path.indexOf('.', level.prefix().length()); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (matcher.isIgnoredPath(path.substring(0, dot))) {
                return true;
            }
        }
        return matcher.isIgnoredPath(path);
    }

    private @Nullable Object transformed(String path, @Nullable Object value) {
        return matcher.getValueTransformerForPath(path)
                .apply(Optional.ofNullable(value))
                .orElse(null);
    }

    private boolean includesNull() {
        return matcher.getNullHandler() == NullHandler.INCLUDE;
    }

    private void addValue(Level level, BasicAttribute attribute, @Nullable Object value) {
        if (value != null) {
            conditions.add(compared(level, attribute, value));
        } else if (includesNull()) {
            conditions.add(level.table().attribute(attribute.path()).isNull());
        }
    }

    private Condition compared(Level level, BasicAttribute attribute, Object value) {
        String path = level.prefix() + attribute.path();
        Object converted = converted(path, value, attribute.javaType());
        return Attributes.isText(attribute)
                ? matched(Attributes.text(level.table(), attribute), path, (String) converted)
                : level.table().attribute(attribute.path()).eq(converted);
    }

    private static Object converted(String path, Object value, Class<?> type) {
        try {
            return Arguments.convert(value, type);
        } catch (IllegalArgumentException ex) {
            throw new InvalidDataAccessApiUsageException(
                    "The transformer of the example for \"" + path + "\" yields something else: " + ex.getMessage(),
                    ex);
        }
    }

    private Condition matched(TextExpression text, String path, String value) {
        boolean ignoreCase = matcher.isIgnoreCaseForPath(path);
        return switch (matcher.getStringMatcherForPath(path)) {
            case DEFAULT, EXACT -> ignoreCase ? text.eqIgnoreCase(value) : text.eq(value);
            case STARTING -> ignoreCase ? text.startsWithIgnoreCase(value) : text.startsWith(value);
            case ENDING -> ignoreCase ? text.endsWithIgnoreCase(value) : text.endsWith(value);
            case CONTAINING -> ignoreCase ? text.containsIgnoreCase(value) : text.contains(value);
            case REGEX -> throw new IllegalStateException("REGEX was refused before");
        };
    }

    private void addRelated(Level level, ToOne relation, @Nullable Object related) {
        EntityMapping<?> target = relation.target();
        DynamicTable<?> table = level.table().relation(relation.path(), target.javaType());
        String path = level.prefix() + relation.path();
        if (related == null) {
            if (includesNull()) {
                conditions.add(
                        table.attribute(target.id().attributes().get(0).path()).isNull());
            }
            return;
        }
        Level next = new Level(target, table, converted(path, related, target.javaType()), path + ".", level);
        if (addId(next)) {
            return;
        }
        if (level.leadsBackTo(related)) {
            throw new InvalidDataAccessApiUsageException("The example leads from \"" + path
                    + "\" back to an object that it came from: give that an id, or ignore the path");
        }
        addAttributes(next);
    }
}
