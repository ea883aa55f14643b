/** Entities whose relations are made by conditions. */
@NullMarked
package dev.orm.session.observatory;

import org.jspecify.annotations.NullMarked;
