package dev.orm.criteria;

import dev.orm.criteria.CriteriaRules.Held;
import dev.orm.criteria.CriteriaRules.Kind;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which criteria hold, without their values: what the text of a statement depends on. An immutable value. */
public final class CriteriaShape {

    private final CriteriaRules rules;
    private final Set<EntityCriterion> leftOut;
    private final boolean deleted;
    private final boolean tenants;

    /**
     * @param leftOut those of the rules that do not hold
     * @param deleted whether rows are seen that were deleted softly
     * @param tenants whether rows of all tenants are seen
     */
    CriteriaShape(CriteriaRules rules, Set<EntityCriterion> leftOut, boolean deleted, boolean tenants) {
        this.rules = rules;
        this.leftOut = leftOut;
        this.deleted = deleted;
        this.tenants = tenants;
    }

    CriteriaRules rules() {
        return rules;
    }

    boolean tenants() {
        return tenants;
    }

    /** Whether rows are seen that were deleted softly. */
    public boolean deleted() {
        return deleted;
    }

    /**
     * A condition that all rows of an entity must meet.
     *
     * @param on the source that it speaks of
     * @param inside what holds for the sources that the condition itself reads
     */
    public record Holding(EntitySource<?> on, Condition condition, CriteriaShape inside) {}

    /** The criteria that rows of an entity must meet. */
    public List<Holding> of(EntityMapping<?> mapping) {
        List<Held> all = rules.of(mapping);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Holding> holding = new ArrayList<>(all.size());
        for (Held held : all) {
            if (holds(held)) {
                holding.add(new Holding(held.rule().on(), held.rule().condition(), inside(held)));
            }
        }
        return holding;
    }

    /** Whether rows of an entity may be invisible to some session. */
    public boolean mayHide(EntityMapping<?> mapping) {
        return !rules.of(mapping).isEmpty();
    }

    /** Whether rows of an entity may be invisible where rows that refer to them are seen: those of a tenant refer to rows of the same tenant. */
    public boolean mayHideFromOwners(EntityMapping<?> mapping) {
        for (Held held : rules.of(mapping)) {
            if (held.kind() != Kind.TENANT) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Held held) {
        return switch (held.kind()) {
            case TENANT -> !tenants;
            case NOT_DELETED -> !deleted;
            case CRITERION -> !leftOut.contains(held.required());
        };
    }

    /** A criterion does not hold for what it reads itself, or it would never end. */
    private CriteriaShape inside(Held held) {
        return held.kind() == Kind.CRITERION ? without(held.required()) : this;
    }

    CriteriaShape without(EntityCriterion criterion) {
        if (leftOut.contains(criterion)) {
            return this;
        }
        Set<EntityCriterion> more = new HashSet<>(leftOut);
        more.add(criterion);
        return new CriteriaShape(rules, Set.copyOf(more), deleted, tenants);
    }

    CriteriaShape withDeleted() {
        return deleted ? this : new CriteriaShape(rules, leftOut, true, tenants);
    }

    CriteriaShape withTenants(boolean all) {
        return tenants == all ? this : new CriteriaShape(rules, leftOut, deleted, all);
    }

    /** The same of other rules. */
    CriteriaShape of(CriteriaRules others) {
        return new CriteriaShape(others, leftOut, deleted, tenants);
    }

    /** What holds for rows of which it is known already that they are there: they are of the tenant. */
    public CriteriaShape ofKnown() {
        return leftOut.containsAll(rules.given())
                ? withDeleted()
                : new CriteriaShape(rules, Set.copyOf(rules.given()), true, tenants);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof CriteriaShape that
                        && rules == that.rules
                        && deleted == that.deleted
                        && tenants == that.tenants
                        && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(rules) + (deleted ? 1 : 0) + (tenants ? 2 : 0) + 4 * leftOut.size();
    }
}
