/**
 * Who made and changed an entity, and when: Spring Data's auditing annotations, served whenever a flush writes a row.
 *
 * <p>May use the core and Spring Data's auditing.
 */
@NullMarked
package dev.orm.spring.auditing;

import org.jspecify.annotations.NullMarked;
