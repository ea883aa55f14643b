package dev.orm.criteria;

import dev.orm.criteria.EntityCriterion.Rule;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.metamodel.BooleanAttribute;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.Sql;
import dev.orm.sql.SqlVisitor;
import dev.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All criteria of the entities of a registry: those the application has, and those that annotations say. Immutable and thread-safe. */
final class CriteriaRules {

    static final String TENANT = "ormTenant";

    private final MappingRegistry mappings;
    private final List<EntityCriterion> given;
    private final Map<EntityMapping<?>, List<Held>> byRoot = new LinkedHashMap<>();
    private final Set<String> parameters = new TreeSet<>();

    /**
     * A rule with what it comes from.
     *
     * @param criterion null for what an annotation says
     */
    record Held(Kind kind, @Nullable EntityCriterion criterion, Rule rule) {

        EntityCriterion required() {
            return Objects.requireNonNull(criterion, kind::name);
        }
    }

    enum Kind {
        TENANT,
        NOT_DELETED,
        CRITERION
    }

    CriteriaRules(MappingRegistry mappings, List<EntityCriterion> given) {
        this.mappings = mappings;
        this.given = List.copyOf(given);
        for (EntityMapping<?> mapping : mappings.entities()) {
            if (mapping.root() == mapping) {
                List<Held> held = held(mapping);
                if (!held.isEmpty()) {
                    byRoot.put(mapping, held);
                }
            }
        }
        given.forEach(this::requireUse);
        given.forEach(this::requireParameters);
    }

    /** The names of the parameters of criteria. */
    Set<String> parameters() {
        return parameters;
    }

    private void requireParameters(EntityCriterion criterion) {
        criterion.values().keySet().forEach(name -> requireParameter(criterion.toString(), name));
    }

    void requireParameter(String who, String name) {
        if (!parameters.contains(name)) {
            throw new IllegalArgumentException(
                    "The " + who + " is given a value for the parameter \"" + name.replace('\0', '?')
                            + "\", which no criterion has; their parameters are " + parameters
                            + ". Correct the name, or use it in a criterion by Sql.param(name, type).");
        }
    }

    MappingRegistry mappings() {
        return mappings;
    }

    List<EntityCriterion> given() {
        return given;
    }

    boolean isEmpty() {
        return byRoot.isEmpty();
    }

    /** What rows of an entity must meet. */
    List<Held> of(EntityMapping<?> mapping) {
        return byRoot.isEmpty() ? List.of() : byRoot.getOrDefault(mapping.root(), List.of());
    }

    private List<Held> held(EntityMapping<?> root) {
        List<Held> held = new ArrayList<>();
        BasicAttribute tenant = root.tenant();
        if (tenant != null) {
            held.add(new Held(Kind.TENANT, null, ofTenant(root.source(), tenant)));
        }
        BasicAttribute deletion = root.deletion();
        if (deletion != null) {
            held.add(new Held(Kind.NOT_DELETED, null, notDeleted(root.source(), deletion)));
        }
        for (EntityCriterion criterion : given) {
            if (criterion.isFor(root)) {
                Rule rule = criterion.rule(root);
                rule.condition().writeTo(new SqlVisitor() {
                    @Override
                    public SqlWriter parameter(NamedParameter<?> parameter) {
                        parameters.add(parameter.name());
                        return this;
                    }
                });
                held.add(new Held(Kind.CRITERION, criterion, rule));
            }
        }
        return List.copyOf(held);
    }

    private static Rule ofTenant(EntitySource<?> source, BasicAttribute tenant) {
        Condition same = Sql.column(source, tenant.path(), tenant.type()).eq(Sql.param(TENANT, tenant.type()));
        return new Rule(source, same);
    }

    private static Rule notDeleted(EntitySource<?> source, BasicAttribute deletion) {
        if (!deletion.type().javaType().equals(Boolean.class)) {
            return new Rule(
                    source, Sql.column(source, deletion.path(), deletion.type()).isNull());
        }
        Condition deleted = new BooleanAttribute<>(
                source, deletion.path(), new AttributeType<>(source, deletion.path(), Boolean.class));
        return new Rule(source, deletion.nullable() ? deleted.isNotTrue() : deleted.not());
    }

    /** A criterion that nothing meets is a mistake; one of a subclass alone would be forgotten by queries for the whole hierarchy. */
    private void requireUse(EntityCriterion criterion) {
        boolean used = false;
        for (EntityMapping<?> mapping : mappings.entities()) {
            boolean isFor = criterion.isFor(mapping);
            if (isFor && !criterion.isFor(mapping.root())) {
                throw new MappingException("The " + criterion + " is for " + mapping.name() + ", but not for "
                        + mapping.root().name() + ", which it extends: queries for "
                        + mapping.root().name()
                        + " would not know of it. Make it one of "
                        + mapping.root().name() + ".");
            }
            used |= isFor;
        }
        if (!used) {
            throw new MappingException(
                    "The " + criterion + " is for no entity of the registry. Name an entity, or a class or"
                            + " interface that entities extend or implement.");
        }
    }
}
