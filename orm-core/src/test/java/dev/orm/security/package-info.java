/** What hostile text may do at each public method that takes text: nothing. Uses everything above. */
@NullMarked
package dev.orm.security;

import org.jspecify.annotations.NullMarked;
