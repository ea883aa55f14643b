/**
 * Answers requests that ask repositories for what is not there.
 *
 * <p>May use {@code dev.orm.spring.repository} and Spring's web support; uses no other package of this module.
 */
@NullMarked
package dev.orm.spring.web;

import org.jspecify.annotations.NullMarked;
