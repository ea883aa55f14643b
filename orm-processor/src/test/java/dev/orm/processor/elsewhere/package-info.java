/** Classes that were compiled without the processor. */
@NullMarked
package dev.orm.processor.elsewhere;

import org.jspecify.annotations.NullMarked;
