package dev.orm.session;

import org.springframework.dao.EmptyResultDataAccessException;

/** Thrown when an entity that must exist has no row; the message names the class, never the identifier's value. */
public final class MissingEntityException extends EmptyResultDataAccessException {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> entityType;

    public MissingEntityException(Class<?> entityType) {
        super(
                "There is no " + entityType.getSimpleName()
                        + " of the given id. Use find(...) where a missing row is expected.",
                1);
        this.entityType = entityType;
    }

    /** The class that was asked for. */
    public Class<?> entityType() {
        return entityType;
    }
}
