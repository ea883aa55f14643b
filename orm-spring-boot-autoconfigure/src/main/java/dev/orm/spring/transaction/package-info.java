/**
 * Binds sessions to Spring's transactions, whoever manages them, so that a session, {@code JdbcTemplate} and plain JDBC on one {@code DataSource}
 * share one transaction.
 *
 * <p>May use the core and Spring's transaction support; knows neither repositories nor Spring Boot.
 */
@NullMarked
package dev.orm.spring.transaction;

import org.jspecify.annotations.NullMarked;
