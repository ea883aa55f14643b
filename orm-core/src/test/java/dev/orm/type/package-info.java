/** Tests of {@code dev.orm.type}. */
@NullMarked
package dev.orm.type;

import org.jspecify.annotations.NullMarked;
