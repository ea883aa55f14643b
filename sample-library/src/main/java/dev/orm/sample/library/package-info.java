/** A library that lends its books, as a Spring Boot application. Uses its packages below. */
@NullMarked
package dev.orm.sample.library;

import org.jspecify.annotations.NullMarked;
