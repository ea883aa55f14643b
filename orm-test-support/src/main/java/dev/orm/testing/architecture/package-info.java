/** Rules about packages that each module checks in one test. Uses no other module. */
@NullMarked
package dev.orm.testing.architecture;

import org.jspecify.annotations.NullMarked;
