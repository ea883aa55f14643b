/**
 * Random selects over random rows, compared with the same queries written as Java over the same rows. The Java side
 * knows nothing of how statements are written.
 */
@NullMarked
package dev.orm.random;

import org.jspecify.annotations.NullMarked;
