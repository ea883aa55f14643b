@NullMarked
package dev.orm.testing.architecture.tangled.upper;

import org.jspecify.annotations.NullMarked;
