/** The JSON interface with problem details. May use desk. */
@NullMarked
package dev.orm.demo.api;

import org.jspecify.annotations.NullMarked;
