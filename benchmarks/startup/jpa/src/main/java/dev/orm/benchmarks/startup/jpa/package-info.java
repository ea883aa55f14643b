/** A clinic of four entities on Spring Data JPA; uses nothing of the other clinics. */
@NullMarked
package dev.orm.benchmarks.startup.jpa;

import org.jspecify.annotations.NullMarked;
