package dev.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an attribute holds the tenant that a row belongs to. Sessions have a tenant: they write it into new rows, and see, change and delete
 * rows of their own tenant only. It never changes. It may be a part of a composite id.
 *
 * <pre>{@code
 * @TenantId
 * private String tenant;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface TenantId {}
