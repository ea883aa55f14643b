/**
 * Annotations for what Jakarta Persistence has no words for.
 * Uses nothing.
 */
@NullMarked
package dev.orm.annotation;

import org.jspecify.annotations.NullMarked;
