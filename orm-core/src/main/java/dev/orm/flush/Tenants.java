package dev.orm.flush;

import dev.orm.criteria.Criteria;
import dev.orm.flush.EntityRows.Source;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.TablePart;
import dev.orm.schema.Column;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Gives new objects the tenant of their session, and keeps writes to the rows of that tenant. */
public final class Tenants {

    private final Criteria criteria;

    public Tenants(Criteria criteria) {
        this.criteria = criteria;
    }

    /**
     * Gives a new object its tenant.
     *
     * @throws InvalidDataAccessApiUsageException if it has another one already, or there is none
     */
    public void assign(InstanceState state) {
        BasicAttribute attribute = state.mapping().tenant();
        if (attribute == null) {
            return;
        }
        Object present = present(state, attribute);
        if (present != null) {
            require(state);
        } else if (criteria.allTenants()) {
            throw new InvalidDataAccessApiUsageException("A new "
                    + state.mapping().name()
                    + " belongs to no tenant, and this session works for all of them. Set " + attribute.describe()
                    + ", or open the session by withTenant(value). Nothing was written.");
        } else {
            state.value(attribute.slot(), criteria.tenant(attribute));
        }
    }

    /** Whether the session sees the rows of all tenants. */
    boolean areAll() {
        return criteria.allTenants();
    }

    /** Whether rows of an entity may be there that the session does not see. */
    boolean mayHide(EntityMapping<?> mapping) {
        return criteria.shape().mayHideFromOwners(mapping);
    }

    /** Gives new objects their tenant. */
    void assign(Collection<InstanceState> states) {
        states.forEach(this::assign);
    }

    /** Completes an identifier of which the tenant is a part. */
    void assignId(EntityMapping<?> mapping, Object entity) {
        BasicAttribute attribute = mapping.tenant();
        if (attribute != null && attribute.isId()) {
            InstanceState state = InstanceState.pending(mapping, entity);
            if (present(state, attribute) == null && !criteria.allTenants()) {
                state.value(attribute.slot(), criteria.tenant(attribute));
            }
        }
    }

    /**
     * Checks that an object is one of the session's tenant.
     *
     * @throws InvalidDataAccessApiUsageException if it is not
     */
    public void require(InstanceState state) {
        BasicAttribute attribute = state.mapping().tenant();
        if (attribute == null || criteria.allTenants()) {
            return;
        }
        if (!criteria.tenant(attribute).equals(present(state, attribute))) {
            throw new InvalidDataAccessApiUsageException("A " + state.mapping().name()
                    + " is of another tenant than its session, as " + attribute.describe()
                    + " says. Leave the attribute empty, or use a session of that tenant. Nothing was written.");
        }
    }

    /** A primitive that was never set is no tenant. */
    private static @Nullable Object present(InstanceState state, BasicAttribute attribute) {
        Object value = state.value(attribute.slot());
        boolean unset = attribute.javaType().isPrimitive() && value instanceof Number number && number.longValue() == 0;
        return unset ? null : value;
    }

    /**
     * Checks that no object changes its tenant.
     *
     * @throws InvalidDataAccessApiUsageException if one does
     */
    void requireUnchanged(Map<InstanceState, BitSet> changes) {
        changes.forEach((state, slots) -> {
            BasicAttribute attribute = state.mapping().tenant();
            if (attribute != null && slots.get(attribute.slot())) {
                throw new InvalidDataAccessApiUsageException(
                        "A " + state.mapping().name() + " changes "
                                + attribute.describe()
                                + ", and the tenant of a row never changes. Delete it, and add a copy in a"
                                + " session of the other tenant. Nothing was written.");
            }
        });
    }

    /** Lets a write of rows by their keys meet those of the tenant only. */
    void addMatch(EntityMapping<?> mapping, TablePart table, List<Source> match) {
        BasicAttribute attribute = mapping.tenant();
        if (attribute == null
                || attribute.isId()
                || !table.equals(mapping.parts().get(0))) {
            return;
        }
        match.add(new Source(
                attribute.column(),
                criteria.allTenants()
                        ? state -> state.snapshot() == null
                                ? state.value(attribute.slot())
                                : state.rowValue(attribute.slot())
                        : state -> criteria.tenant(attribute)));
    }

    /**
     * Lets a write of rows of an entity, of which not all are known as objects, meet those of the tenant only.
     *
     * @param match the columns that are compared, to which that of the tenant is added
     * @return the rows, each with the value for it
     */
    List<@Nullable Object[]> matching(
            EntityMapping<?> mapping, TablePart table, List<Column> match, List<@Nullable Object[]> rows) {
        BasicAttribute attribute = mapping.tenant();
        if (attribute == null
                || attribute.isId()
                || criteria.allTenants()
                || !mapping.root().table().equals(table.table())) {
            return rows;
        }
        match.add(attribute.column());
        List<@Nullable Object[]> more = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] wider = Arrays.copyOf(row, row.length + 1);
            wider[row.length] = criteria.tenant(attribute);
            more.add(wider);
        }
        return more;
    }
}
