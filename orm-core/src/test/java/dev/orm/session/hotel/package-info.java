/** The entities that the tests of maps of entities map: a hotel with every sort of keys. */
@NullMarked
package dev.orm.session.hotel;

import org.jspecify.annotations.NullMarked;
