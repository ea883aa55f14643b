/**
 * Query methods: a method name becomes a statement of the expression language when the application starts, and a call binds and runs it.
 *
 * <p>May use the core, {@code dev.orm.spring.transaction} and Spring Data's query support.
 */
@NullMarked
package dev.orm.spring.repository.query;

import org.jspecify.annotations.NullMarked;
