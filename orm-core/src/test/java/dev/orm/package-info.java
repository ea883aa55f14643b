@NullMarked
package dev.orm;

import org.jspecify.annotations.NullMarked;
