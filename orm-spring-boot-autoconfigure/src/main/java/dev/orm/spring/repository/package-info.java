/**
 * Spring Data repositories over sessions: the interface an application extends.
 *
 * <p>May use the core and Spring Data's domain types. Its sub-packages build on each other in the order {@code query}, {@code support},
 * {@code config}; none of them knows Spring Boot.
 */
@NullMarked
package dev.orm.spring.repository;

import org.jspecify.annotations.NullMarked;
