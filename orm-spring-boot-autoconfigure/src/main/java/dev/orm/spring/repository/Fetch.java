package dev.orm.spring.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a query method, or a method of {@link OrmRepository} that an interface declares again, loads relations of the entities it reads, in
 * place of what the mapping says: {@code @Fetch("lines.product")}. May be repeated; paths that do not exist stop the start.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(Fetch.All.class)
public @interface Fetch {

    /** How a relation is loaded. */
    enum Way {
        /** To-ones by a join, collections by one more statement for all results. */
        EAGER,
        /** By a join; to-ones only. Nothing is joined to SQL of one's own: there it is one more statement. */
        JOINED,
        /** By one more statement for all results. */
        SELECTIN,
        /** On first use. */
        LAZY,
        /** Never: its first use is an error. */
        RAISE
    }

    /** The relations, as paths from the entity: {@code customer}, {@code lines.product}. What lies between is loaded too. */
    String[] value();

    /** How the relations at the ends of the paths are loaded. */
    Way way() default Way.EAGER;

    /** Several of them. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface All {

        /** The annotations. */
        Fetch[] value();
    }
}
