/** The entities that the tests of tenants map: several clinics in the same tables. */
@NullMarked
package dev.orm.session.clinic;

import org.jspecify.annotations.NullMarked;
