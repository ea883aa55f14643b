/** The entities of the random test under tenants: soft deletes, joined tables, keys that hold the tenant, lists and maps with places. */
@NullMarked
package dev.orm.session.fleet;

import org.jspecify.annotations.NullMarked;
