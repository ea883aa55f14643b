/** The shop by Spring Data repositories of this mapper. Uses the shop and the mapped classes of the benchmarks. */
@NullMarked
package dev.orm.benchmarks.repository;

import org.jspecify.annotations.NullMarked;
