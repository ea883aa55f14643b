/** Fills an empty database with TPC-H data through the bulk path and says how far it is. May use domain. */
@NullMarked
package dev.orm.demo.load;

import org.jspecify.annotations.NullMarked;
