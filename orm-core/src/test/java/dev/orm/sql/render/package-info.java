/** Tests of {@code dev.orm.sql.render}. */
@NullMarked
package dev.orm.sql.render;

import org.jspecify.annotations.NullMarked;
