package dev.orm.spring.repository;

import dev.orm.sql.LockMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a query method, or a method of {@link OrmRepository} that an interface declares again, lock the rows of the entities it reads until the
 * transaction ends. Without a transaction it throws.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Lock {

    /** What others can no longer do, and what happens where they hold a lock. */
    LockMode value() default LockMode.UPDATE;
}
