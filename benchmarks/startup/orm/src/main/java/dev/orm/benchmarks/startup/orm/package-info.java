/** A clinic of four entities on this mapper; uses nothing of the other clinics. */
@NullMarked
package dev.orm.benchmarks.startup.orm;

import org.jspecify.annotations.NullMarked;
