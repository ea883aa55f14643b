@NullMarked
package dev.orm.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
