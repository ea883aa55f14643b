/** Classes that cannot be mapped, and what is said of them. Their entities are left alone by the annotation processor. */
@NullUnmarked
package dev.orm.mapping.invalid;

import org.jspecify.annotations.NullUnmarked;
