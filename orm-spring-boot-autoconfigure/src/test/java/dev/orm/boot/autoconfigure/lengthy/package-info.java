@NullMarked
package dev.orm.boot.autoconfigure.lengthy;

import org.jspecify.annotations.NullMarked;
