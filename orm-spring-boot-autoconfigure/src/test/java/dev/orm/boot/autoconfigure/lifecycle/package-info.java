@NullMarked
package dev.orm.boot.autoconfigure.lifecycle;

import org.jspecify.annotations.NullMarked;
