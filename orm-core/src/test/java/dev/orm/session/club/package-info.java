/** The entities that the tests of collections map: a club with every sort of collection of values. */
@NullMarked
package dev.orm.session.club;

import org.jspecify.annotations.NullMarked;
