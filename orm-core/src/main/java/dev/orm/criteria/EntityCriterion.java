package dev.orm.criteria;

import dev.orm.mapping.EntityMapping;
import dev.orm.metamodel.DynamicTable;
import dev.orm.metamodel.EntityTable;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A condition that holds for all statements about an entity: rows that do not meet it are not there for a session.
 *
 * <pre>{@code
 * EntityCriterion region = EntityCriterion.of(DOCUMENT, document -> document.region.eq(param("region", SqlTypes.STRING)))
 *         .with("region", CurrentUser::region);
 * SessionFactory factory = SessionFactory.of(engine, mappings).withCriteria(region);
 * }</pre>
 *
 * <p>Its values are named parameters: those of statements of all sessions have one text. Immutable and thread-safe as far as its suppliers are.
 */
public final class EntityCriterion {

    private final Class<?> type;
    private final Function<EntityMapping<?>, Rule> rule;
    private final Map<String, Supplier<?>> values;

    /** A condition and the source that it speaks of. */
    record Rule(EntitySource<?> on, Condition condition) {}

    private EntityCriterion(Class<?> type, Function<EntityMapping<?>, Rule> rule, Map<String, Supplier<?>> values) {
        this.type = type;
        this.rule = rule;
        this.values = values;
    }

    /**
     * A criterion of an entity and of those that extend it.
     *
     * @param table the metamodel of the entity, neither under an alias nor at a path
     */
    public static <E, M extends EntityTable<E, M>> EntityCriterion of(
            M table, Function<? super M, ? extends Condition> condition) {
        if (table.parent() != null || table.alias() != null) {
            throw new IllegalArgumentException("A criterion is of an entity, and " + table
                    + " is one at a path or under an alias. Give it the constant of the entity's metamodel.");
        }
        Rule rule = new Rule(table, condition.apply(table));
        return new EntityCriterion(table.entityType(), mapping -> rule, Map.of());
    }

    /**
     * A criterion of all entities of a class, which may be a mapped superclass or an interface that they implement.
     *
     * @param condition makes the condition for each of the entities
     */
    public static EntityCriterion of(Class<?> type, Function<? super DynamicTable<?>, ? extends Condition> condition) {
        return new EntityCriterion(
                Objects.requireNonNull(type),
                mapping -> new Rule(mapping.source(), condition.apply(mapping.source())),
                Map.of());
    }

    /**
     * This criterion, with a value for one of its parameters: asked for when a session is opened that is not given another one.
     *
     * @param value yields the value; what it throws, opening the session throws
     */
    public EntityCriterion with(String parameter, Supplier<?> value) {
        Map<String, Supplier<?>> all = new LinkedHashMap<>(values);
        all.put(parameter, value);
        return new EntityCriterion(type, rule, Map.copyOf(all));
    }

    /** The class whose entities it is for. */
    public Class<?> type() {
        return type;
    }

    boolean isFor(EntityMapping<?> mapping) {
        return type.isAssignableFrom(mapping.javaType());
    }

    Rule rule(EntityMapping<?> mapping) {
        Rule made = rule.apply(mapping);
        if (made.condition().isAbsent()) {
            throw new IllegalArgumentException("The criterion of " + type.getSimpleName()
                    + " has no condition, so it hides nothing. Leave it out, or give it one.");
        }
        return made;
    }

    Map<String, Supplier<?>> values() {
        return values;
    }

    @Override
    public String toString() {
        return "criterion of " + type.getSimpleName();
    }
}
