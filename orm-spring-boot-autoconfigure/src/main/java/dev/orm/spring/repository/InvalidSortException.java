package dev.orm.spring.repository;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Thrown when results are to be sorted by something that is not an attribute, or has no order. Where the order comes from a request, it is the
 * request that is wrong: web applications answer it with status 400 (see {@code InvalidSortAdvice}).
 */
public final class InvalidSortException extends InvalidDataAccessApiUsageException {

    private static final long serialVersionUID = 1L;

    private final String property;

    /** For a property of an order, with what is wrong with it. */
    public InvalidSortException(String property, String message) {
        super(message);
        this.property = property;
    }

    /** What the order named. */
    public String property() {
        return property;
    }
}
