@NullMarked
package dev.orm.boot.autoconfigure.converted;

import org.jspecify.annotations.NullMarked;
