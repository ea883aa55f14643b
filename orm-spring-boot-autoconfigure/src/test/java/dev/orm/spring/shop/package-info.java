/** A small shop: the entities of this module's tests. */
@NullMarked
package dev.orm.spring.shop;

import org.jspecify.annotations.NullMarked;
