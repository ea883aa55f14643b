/**
 * How one Java value becomes one SQL value and back: the only place that calls the setters and getters of JDBC for a
 * single value. Uses nothing of the other packages.
 */
@NullMarked
package dev.orm.type;

import org.jspecify.annotations.NullMarked;
