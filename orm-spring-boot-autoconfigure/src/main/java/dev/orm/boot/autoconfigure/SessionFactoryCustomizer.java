package dev.orm.boot.autoconfigure;

import dev.orm.session.SessionFactory;

/**
 * Changes the session factory that is made for the application, after its properties, criteria, listeners and validator have been applied. Beans of
 * this type are called in their order.
 *
 * <p>Called once, at the start; implementations may not use sessions.
 */
@FunctionalInterface
public interface SessionFactoryCustomizer {

    /**
     * The factory to use instead of the given one.
     *
     * @param factory the factory as it is so far, which is immutable: its methods {@code with...} make another one
     * @return never null
     */
    SessionFactory customize(SessionFactory factory);
}
