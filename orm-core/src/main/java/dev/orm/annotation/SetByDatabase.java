package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the database sets the column of an attribute by itself, as a trigger does. The attribute is never written; it has the
 * database's value after each flush that writes the object.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface SetByDatabase {

    /** Whether updates change it too, rather than inserts alone. */
    boolean onUpdate() default true;
}
