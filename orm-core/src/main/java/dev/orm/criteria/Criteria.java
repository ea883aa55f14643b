package dev.orm.criteria;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.NamedParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What the statements of a session see: which criteria hold, and the values of their parameters. Immutable; as thread-safe as the suppliers of its values.
 */
public final class Criteria {

    private final CriteriaShape shape;
    private final @Nullable Object tenant;
    private final @Nullable CurrentTenant currentTenant;
    private final Map<String, Object> values;
    private final boolean fixed;

    private Criteria(
            CriteriaShape shape,
            @Nullable Object tenant,
            @Nullable CurrentTenant currentTenant,
            Map<String, Object> values) {
        this.shape = shape;
        this.tenant = tenant;
        this.currentTenant = currentTenant;
        this.values = values;
        this.fixed = currentTenant == null
                && shape.rules().given().stream()
                        .allMatch(criterion -> criterion.values().isEmpty());
    }

    /** What annotations of the entities say, and nothing else. */
    public static Criteria of(MappingRegistry mappings) {
        CriteriaRules rules = new CriteriaRules(mappings, List.of());
        return new Criteria(new CriteriaShape(rules, Set.of(), false, false), null, null, Map.of());
    }

    private Criteria with(CriteriaShape other) {
        return other.equals(shape) ? this : new Criteria(other, tenant, currentTenant, values);
    }

    /**
     * The same, and further criteria.
     *
     * @throws dev.orm.mapping.MappingException if one is for no entity, or for a subclass alone
     */
    public Criteria with(List<EntityCriterion> more) {
        CriteriaRules rules = shape.rules();
        List<EntityCriterion> all = new ArrayList<>(rules.given());
        more.stream().filter(criterion -> !all.contains(criterion)).forEach(all::add);
        return with(shape.of(new CriteriaRules(rules.mappings(), all)));
    }

    /** The same for one tenant. */
    public Criteria withTenant(Object value) {
        return new Criteria(shape.withTenants(false), value, null, values);
    }

    /** The same for the tenant that is the current one when a session is opened. */
    public Criteria withCurrentTenant(CurrentTenant current) {
        return new Criteria(shape.withTenants(false), null, current, values);
    }

    /** The same for all tenants. */
    public Criteria withAllTenants() {
        return new Criteria(shape.withTenants(true), null, null, values);
    }

    /** The same, and rows that were deleted softly. */
    public Criteria withDeleted() {
        return with(shape.withDeleted());
    }

    /**
     * The same without a criterion.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public Criteria without(EntityCriterion criterion) {
        if (!shape.rules().given().contains(criterion)) {
            throw new IllegalArgumentException(
                    "The " + criterion
                            + " is none of this session's, so it cannot be left out. Give the very object that the session factory has.");
        }
        return with(shape.without(criterion));
    }

    /**
     * The same with the value of a parameter.
     *
     * @throws IllegalArgumentException if no criterion has a parameter of the name
     */
    public Criteria withValue(String parameter, Object value) {
        shape.rules().requireParameter("session factory", parameter);
        Map<String, Object> more = new HashMap<>(values);
        more.put(parameter, value);
        return new Criteria(shape, tenant, currentTenant, Map.copyOf(more));
    }

    /** The same for rows of which it is known that they are there: criteria of the application and soft deletes do not hide them. */
    public Criteria ofKnown() {
        return shape.rules().isEmpty() ? this : with(shape.ofKnown());
    }

    /** These criteria with the values that suppliers have now: what a session keeps from its beginning to its end. */
    public Criteria now() {
        if (fixed) {
            return this;
        }
        Map<String, Object> all = new HashMap<>();
        for (EntityCriterion criterion : shape.rules().given()) {
            criterion.values().forEach((name, supplier) -> {
                Object value = values.containsKey(name) ? null : supplier.get();
                if (value != null) {
                    all.put(name, value);
                }
            });
        }
        all.putAll(values);
        return new Criteria(shape, currentTenant == null ? tenant : currentTenant.get(), null, Map.copyOf(all));
    }

    /** Which of them hold. */
    public CriteriaShape shape() {
        return shape;
    }

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return shape.rules().isEmpty();
    }

    /** Whether rows of all tenants are seen. */
    public boolean allTenants() {
        return shape.tenants();
    }

    /**
     * The session's tenant, in the type of the attribute that holds it.
     *
     * @throws InvalidDataAccessApiUsageException if there is none
     */
    public Object tenant(BasicAttribute attribute) {
        if (tenant == null) {
            throw new InvalidDataAccessApiUsageException(attribute.owner().name()
                    + " belongs to a tenant (" + attribute.describe()
                    + "), and this session has none. Open it by sessionFactory.withTenant(value), or by withAllTenants() for work across"
                    + " tenants; in Spring declare a bean of CurrentTenant that knows one.");
        }
        Class<?> wanted = attribute.type().javaType();
        if (!wanted.isInstance(tenant)) {
            throw new InvalidDataAccessApiUsageException("The tenant of this session is a "
                    + tenant.getClass().getName() + ", and " + attribute.describe() + " takes a " + wanted.getName()
                    + ". Give withTenant(value) one of these.");
        }
        return tenant;
    }

    /**
     * The value of a parameter of a criterion.
     *
     * @throws InvalidDataAccessApiUsageException if it has none, or one of another type
     */
    public Object value(NamedParameter<?> parameter) {
        if (parameter.name().equals(CriteriaRules.TENANT)) {
            return tenant(tenantAttribute(parameter));
        }
        Object value = values.get(parameter.name());
        Class<?> wanted = parameter.type().javaType();
        if (value == null) {
            throw new InvalidDataAccessApiUsageException("A criterion needs a value for its parameter '"
                    + parameter.name()
                    + "', and this session has none. Open the session by sessionFactory.withParameter(\""
                    + parameter.name()
                    + "\", value), or give the criterion a supplier by with(\"" + parameter.name() + "\", ...).");
        }
        if (!wanted.isInstance(value)) {
            throw new InvalidDataAccessApiUsageException(
                    "Parameter '" + parameter.name() + "' of a criterion takes a " + wanted.getName()
                            + ", and the session has a " + value.getClass().getName() + " for it.");
        }
        return value;
    }

    /** An attribute whose tenants the parameter stands for. */
    private BasicAttribute tenantAttribute(NamedParameter<?> parameter) {
        return shape.rules().mappings().entities().stream()
                .map(EntityMapping::tenant)
                .flatMap(Stream::ofNullable)
                .filter(attribute -> attribute.type() == parameter.type())
                .findFirst()
                .orElseThrow();
    }
}
