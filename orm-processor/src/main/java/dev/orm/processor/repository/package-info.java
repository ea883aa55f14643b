/**
 * Repository interfaces compared with the mapping while they are compiled: method names, parameters, records and the parameters of SQL. Knows Spring Data by
 * names alone.
 *
 * <p>May use {@code dev.orm.processor.model}.
 */
@NullMarked
package dev.orm.processor.repository;

import org.jspecify.annotations.NullMarked;
