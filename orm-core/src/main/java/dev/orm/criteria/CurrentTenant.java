package dev.orm.criteria;

import org.jspecify.annotations.Nullable;

/** Tells which tenant work is done for, a request's or a message's, say. Called once for each session, on the thread that opens it. */
@FunctionalInterface
public interface CurrentTenant {

    /** The tenant, in the type of the attributes that hold one; null if there is none now. */
    @Nullable
    Object get();
}
