@NullMarked
package dev.orm.demo;

import org.jspecify.annotations.NullMarked;
