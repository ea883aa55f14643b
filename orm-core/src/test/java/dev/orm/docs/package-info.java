/** The code that the pages of the documentation show: compiled, run, and compared with the pages. */
@NullMarked
package dev.orm.docs;

import org.jspecify.annotations.NullMarked;
