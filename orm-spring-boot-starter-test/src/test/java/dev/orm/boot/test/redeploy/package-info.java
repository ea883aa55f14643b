/** An application that comes and goes with a class loader of its own. */
@NullMarked
package dev.orm.boot.test.redeploy;

import org.jspecify.annotations.NullMarked;
