package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says under which names the table of an entity, or the column of an attribute, was known before. A comparison with a database that has one
 * of these names renames it, with all its rows, instead of dropping it and creating another.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /** The names, the latest first, as they stand in the database; in double quotes or backticks where the case counts. */
    String[] value();
}
