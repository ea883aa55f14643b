/** Jimmer: immutable objects made by its annotation processor, fetchers for what is loaded, save commands. */
@NullMarked
package dev.orm.benchmarks.jimmer;

import org.jspecify.annotations.NullMarked;
