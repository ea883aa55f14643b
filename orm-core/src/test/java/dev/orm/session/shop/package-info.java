/** The entities that the tests of the unit of work map: a shop, and small pairs of classes for single kinds of relations. */
@NullMarked
package dev.orm.session.shop;

import org.jspecify.annotations.NullMarked;
