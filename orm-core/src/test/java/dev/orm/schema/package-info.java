@NullMarked
package dev.orm.schema;

import org.jspecify.annotations.NullMarked;
