/** The library over HTTP. Uses lending and the catalogue. */
@NullMarked
package dev.orm.sample.library.web;

import org.jspecify.annotations.NullMarked;
