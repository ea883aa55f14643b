/** The entities that the tests of criteria map: a library, of whose books a reader sees those of a region. */
@NullMarked
package dev.orm.session.lending;

import org.jspecify.annotations.NullMarked;
