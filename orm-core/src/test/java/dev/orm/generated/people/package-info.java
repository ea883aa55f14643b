/** Entities of every kind that access has to cope with. */
@NullUnmarked
package dev.orm.generated.people;

import org.jspecify.annotations.NullUnmarked;
