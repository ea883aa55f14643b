/** Tests of the mapping of annotated classes. */
@NullMarked
package dev.orm.mapping;

import org.jspecify.annotations.NullMarked;
