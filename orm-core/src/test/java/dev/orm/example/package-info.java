/** The smallest complete use of the mapper, without Spring: run {@link dev.orm.example.TenSteps}. */
@NullMarked
package dev.orm.example;

import org.jspecify.annotations.NullMarked;
