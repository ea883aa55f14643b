@NullMarked
package dev.orm.engine;

import org.jspecify.annotations.NullMarked;
