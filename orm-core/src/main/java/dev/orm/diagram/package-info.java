/**
 * Pictures of a mapping: its entities, their attributes and how they are related, as text that Mermaid draws and as SVG.
 *
 * <p>May use {@code dev.orm.mapping}. Names are written so that no name can be more than a name in the picture.
 */
@NullMarked
package dev.orm.diagram;

import org.jspecify.annotations.NullMarked;
