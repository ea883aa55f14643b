/** An application that Spring processes ahead of time. */
@NullMarked
package dev.orm.boot.test.ahead;

import org.jspecify.annotations.NullMarked;
