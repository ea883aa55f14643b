@NullMarked
package dev.orm.schema.live;

import org.jspecify.annotations.NullMarked;
