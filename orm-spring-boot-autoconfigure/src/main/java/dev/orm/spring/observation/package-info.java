/**
 * What engines did, made visible: figures, metrics, observations and summaries, none of which holds values of statements.
 *
 * <p>Uses the core, and Micrometer where a type is named for metrics or observations; knows no Spring Boot.
 */
@NullMarked
package dev.orm.spring.observation;

import org.jspecify.annotations.NullMarked;
