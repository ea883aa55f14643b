/** A firm with flats to let, units of several companies, and goods that it ships. */
@NullMarked
package dev.orm.session.firm;

import org.jspecify.annotations.NullMarked;
