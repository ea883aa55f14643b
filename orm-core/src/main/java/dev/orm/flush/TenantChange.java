package dev.orm.flush;

import dev.orm.criteria.Criteria;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Assignment;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.ColumnDefault;
import dev.orm.sql.Insert;
import dev.orm.sql.Update;
import dev.orm.sql.Upsert;
import java.util.List;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Statements of the expression language about rows that belong to tenants: inserts write the session's, and nothing changes it. */
public final class TenantChange {

    private final EntityMapping<?> mapping;
    private final BasicAttribute tenant;
    private final Assignable<?, ?> column;
    private final Criteria criteria;

    private TenantChange(EntityMapping<?> mapping, BasicAttribute tenant, Criteria criteria) {
        this.mapping = mapping;
        this.tenant = tenant;
        this.column = mapping.source().assignable(tenant.path());
        this.criteria = criteria;
    }

    /**
     * The change; an insert writes the tenant.
     *
     * @throws InvalidDataAccessApiUsageException if it writes another one
     */
    public static Change of(Change change, EntityMapping<?> mapping, Criteria criteria) {
        BasicAttribute tenant = mapping.tenant();
        return tenant == null
                ? change
                : change.withPlain(new TenantChange(mapping, tenant, criteria).complete(change.plain()));
    }

    /** The same of a batch. */
    public static Batch of(Batch batch, EntityMapping<?> mapping, Criteria criteria) {
        BasicAttribute tenant = mapping.tenant();
        if (tenant == null) {
            return batch;
        }
        TenantChange change = new TenantChange(mapping, tenant, criteria);
        if (!(batch.change() instanceof Insert<?>)) {
            change.complete(batch.change());
            return batch;
        }
        boolean names = batch.names().contains(tenant.path());
        if (names && !criteria.allTenants()) {
            throw change.named();
        }
        return names ? batch : batch.with(change.value());
    }

    private Change complete(Change plain) {
        if (plain instanceof Insert<?> insert) {
            return complete(insert);
        }
        if (plain instanceof Upsert<?> upsert) {
            requireUnchanged(upsert.assignments());
            return upsert.withInsert(this::complete);
        }
        if (plain instanceof Update<?> update) {
            requireUnchanged(update.assignments());
        }
        return plain;
    }

    private <E> Insert<E> complete(Insert<E> insert) {
        boolean names = insert.columns().stream().anyMatch(given -> given.name().equals(tenant.path()));
        if (!names) {
            return insert.with(value());
        }
        if (!criteria.allTenants()) {
            Object own = criteria.tenant(tenant);
            List<List<Object>> values = insert.select() == null ? insert.keys(List.of(column)) : null;
            if (values == null
                    || !values.stream().allMatch(value -> value.get(0).equals(own))) {
                throw named();
            }
        }
        return insert;
    }

    private ColumnDefault value() {
        Object own = criteria.allTenants() ? null : criteria.tenant(tenant);
        if (own == null) {
            throw new InvalidDataAccessApiUsageException("An insert into " + mapping.name()
                    + " names no tenant, and this session works for all of them. Name " + tenant.describe()
                    + ", or open the session by withTenant(value).");
        }
        return new ColumnDefault(column, row -> own);
    }

    private InvalidDataAccessApiUsageException named() {
        return new InvalidDataAccessApiUsageException("An insert into " + mapping.name() + " names " + tenant.describe()
                + " with something else than the tenant of its session, which is written by itself. Leave the column out, or use a"
                + " session of withAllTenants().");
    }

    private void requireUnchanged(List<Assignment> assignments) {
        if (assignments.stream()
                .anyMatch(assignment -> assignment.target().name().equals(tenant.path()))) {
            throw new InvalidDataAccessApiUsageException(
                    "A statement sets " + tenant.describe() + ", and the tenant of a row never changes. Leave it out.");
        }
    }
}
