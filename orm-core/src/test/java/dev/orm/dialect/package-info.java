@NullMarked
package dev.orm.dialect;

import org.jspecify.annotations.NullMarked;
