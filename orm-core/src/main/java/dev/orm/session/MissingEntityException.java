package dev.orm.session;

import dev.orm.sql.LockMode;
import org.springframework.dao.EmptyResultDataAccessException;

/** Thrown when an entity that must exist has no row; the message names the class, never the identifier's value. */
public final class MissingEntityException extends EmptyResultDataAccessException {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> entityType;

    public MissingEntityException(Class<?> entityType) {
        this(entityType, "There is no " + entityType.getSimpleName() + " of the given id.");
    }

    private MissingEntityException(Class<?> entityType, String found) {
        super(found + " Use find(...) where a missing row is expected.", 1);
        this.entityType = entityType;
    }

    /** Where rows that others have locked are passed over, a row that is not found may be there. */
    static MissingEntityException of(Class<?> entityType, LockMode mode) {
        return mode == LockMode.UPDATE_SKIP_LOCKED
                ? new MissingEntityException(
                        entityType,
                        "There is no " + entityType.getSimpleName()
                                + " of the given id that nobody else has locked, and UPDATE_SKIP_LOCKED passes over the others.")
                : new MissingEntityException(entityType);
    }

    /** The class that was asked for. */
    public Class<?> entityType() {
        return entityType;
    }
}
