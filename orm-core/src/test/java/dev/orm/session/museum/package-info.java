/** The entities that the tests of embedded collections map: a museum whose embedded objects hold collections. */
@NullMarked
package dev.orm.session.museum;

import org.jspecify.annotations.NullMarked;
