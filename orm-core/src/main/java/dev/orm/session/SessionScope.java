package dev.orm.session;

import java.util.function.Function;

/** Where a query finds the session it runs on: the one it was made by, or that of the transaction running when it is executed. */
@FunctionalInterface
public interface SessionScope {

    /** Does work on the session. */
    <T> T call(Function<Session, T> work);
}
