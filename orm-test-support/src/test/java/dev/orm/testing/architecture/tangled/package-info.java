/** Packages that break the rules, as a proof that the rules can fail. */
@NullMarked
package dev.orm.testing.architecture.tangled;

import org.jspecify.annotations.NullMarked;
