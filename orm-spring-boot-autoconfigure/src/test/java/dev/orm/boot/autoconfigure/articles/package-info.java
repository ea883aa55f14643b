/** Entities whose makers are noted, and that tell what happens to them. */
@NullMarked
package dev.orm.boot.autoconfigure.articles;

import org.jspecify.annotations.NullMarked;
