@NullMarked
package dev.orm.testing.architecture.tangled.lower;

import org.jspecify.annotations.NullMarked;
