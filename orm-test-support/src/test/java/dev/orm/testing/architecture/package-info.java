@NullMarked
package dev.orm.testing.architecture;

import org.jspecify.annotations.NullMarked;
