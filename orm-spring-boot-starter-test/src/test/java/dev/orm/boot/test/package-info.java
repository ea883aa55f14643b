@NullMarked
package dev.orm.boot.test;

import org.jspecify.annotations.NullMarked;
