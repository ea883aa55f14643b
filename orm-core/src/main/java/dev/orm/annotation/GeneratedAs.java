package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the database compute the column of an attribute of other columns of the row. The attribute is never written; it has the computed
 * value after each flush that writes the object.
 *
 * <pre>{@code
 * @GeneratedAs("price * quantity")
 * private BigDecimal total;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface GeneratedAs {

    /** What is computed, as SQL over the names of the columns, which becomes part of the DDL as it is. */
    String value();

    /** Whether it is computed each time it is read, rather than when the row is written. */
    boolean virtual() default false;
}
