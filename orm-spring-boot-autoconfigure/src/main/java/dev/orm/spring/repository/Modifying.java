package dev.orm.spring.repository;

import dev.orm.session.Synchronize;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a query method changes rows by one statement, and yields how many: an insert, update or delete given by {@link Query}, or a
 * {@code deleteBy...} that does not load what it deletes. It needs a transaction; what the session has not written yet is flushed before.
 *
 * <p>Nothing cascades, no callback is called. After a text every object that the session holds is stale: the next {@code find} or query that meets
 * it reads it again. After a {@code deleteBy...} the objects of deleted rows have left the session.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Modifying {

    /** What the change does to the objects that the session holds. */
    Synchronize synchronize() default Synchronize.AUTO;

    /** Whether the session forgets all objects afterwards, which are detached then. */
    boolean clear() default false;
}
