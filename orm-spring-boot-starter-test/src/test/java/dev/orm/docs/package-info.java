/** What the page about Spring shows: a shop, its repositories and its tests, as an application has them. */
@NullMarked
package dev.orm.docs;

import org.jspecify.annotations.NullMarked;
