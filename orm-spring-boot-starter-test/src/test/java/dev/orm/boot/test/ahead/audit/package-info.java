/** What that application keeps in a second database. */
@NullMarked
package dev.orm.boot.test.ahead.audit;

import org.jspecify.annotations.NullMarked;
