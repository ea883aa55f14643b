package org.hibernate.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation of another mapper. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Formula {
    /** What it says. */
    String value();
}
