/** What all generated source shares: the names it refers to, the names it bears, its header. May use the model. */
@NullMarked
package dev.orm.processor.source;

import org.jspecify.annotations.NullMarked;
