/** Hierarchies of entities that the tests of the unit of work map, one for each way to store them. */
@NullMarked
package dev.orm.session.zoo;

import org.jspecify.annotations.NullMarked;
