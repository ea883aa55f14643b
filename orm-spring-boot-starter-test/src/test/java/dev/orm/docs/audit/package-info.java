/** What the page about Spring keeps in a database of its own. */
@NullMarked
package dev.orm.docs.audit;

import org.jspecify.annotations.NullMarked;
