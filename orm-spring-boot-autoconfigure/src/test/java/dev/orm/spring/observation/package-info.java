/** Tests of figures and texts. */
@NullMarked
package dev.orm.spring.observation;

import org.jspecify.annotations.NullMarked;
