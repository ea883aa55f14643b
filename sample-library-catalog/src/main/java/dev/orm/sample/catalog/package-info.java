/** What a library has: books and their authors, as a jar that applications of several kinds may use. Uses the mapper alone. */
@NullMarked
package dev.orm.sample.catalog;

import org.jspecify.annotations.NullMarked;
