/** A crate and what it may hold, one class for each kind of relation: what the random models of moves and merges edit. */
@NullMarked
package dev.orm.session.cargo;

import org.jspecify.annotations.NullMarked;
