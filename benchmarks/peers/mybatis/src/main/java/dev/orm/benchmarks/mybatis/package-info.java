/** MyBatis: SQL in a mapper, rows by constructors, batches where many rows change, keys taken ahead. */
@NullMarked
package dev.orm.benchmarks.mybatis;

import org.jspecify.annotations.NullMarked;
