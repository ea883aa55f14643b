package dev.orm.event;

import java.util.Collection;

/**
 * Judges the objects that a flush is about to insert or update, after all callbacks were called and before the first statement is sent.
 *
 * <p>Thread-safe: the sessions of a factory share it.
 */
@FunctionalInterface
public interface EntityValidator {

    /**
     * Throws if one of the objects must not be written as it is.
     *
     * @param entities those of one flush, each once: new ones first
     */
    void validate(Collection<?> entities);
}
