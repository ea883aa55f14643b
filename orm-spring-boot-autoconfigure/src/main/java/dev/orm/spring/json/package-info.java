/**
 * Writes entities as JSON without loading what a session has not loaded.
 *
 * <p>May use the core and Jackson; uses no other package of this module.
 */
@NullMarked
package dev.orm.spring.json;

import org.jspecify.annotations.NullMarked;
