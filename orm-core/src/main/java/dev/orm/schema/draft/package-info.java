/**
 * Creates a schema where nobody sees it, so that a database itself says how it would hold it: types, defaults, conditions and queries in
 * its normal form. May use {@code dev.orm.schema.catalog} and what that may use; takes the connections it is given.
 */
@NullMarked
package dev.orm.schema.draft;

import org.jspecify.annotations.NullMarked;
