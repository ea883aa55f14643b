/** Entities whose attributes have other names in JSON. */
@NullMarked
package dev.orm.boot.autoconfigure.chapters;

import org.jspecify.annotations.NullMarked;
