/** Tests of diagrams. */
@NullMarked
package dev.orm.diagram;

import org.jspecify.annotations.NullMarked;
