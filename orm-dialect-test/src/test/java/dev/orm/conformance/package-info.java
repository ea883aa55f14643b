/** The suite on the dialects that are built in, on one from elsewhere, and the check that no part of it is passed over. */
@NullMarked
package dev.orm.conformance;

import org.jspecify.annotations.NullMarked;
