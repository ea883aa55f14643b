/** Spring Data JDBC: an order with its lines is one aggregate; customers and products are others, referred to by their keys. */
@NullMarked
package dev.orm.benchmarks.springdata;

import org.jspecify.annotations.NullMarked;
