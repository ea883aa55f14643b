@NullMarked
package dev.orm.boot.autoconfigure.criteria;

import org.jspecify.annotations.NullMarked;
