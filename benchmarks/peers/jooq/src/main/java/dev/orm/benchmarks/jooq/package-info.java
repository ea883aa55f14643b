/** jOOQ: its language with typed fields, results mapped to records, batches of one statement. */
@NullMarked
package dev.orm.benchmarks.jooq;

import org.jspecify.annotations.NullMarked;
