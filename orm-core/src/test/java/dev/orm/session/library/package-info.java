/** Entities whose attributes are expressions. */
@NullMarked
package dev.orm.session.library;

import org.jspecify.annotations.NullMarked;
