@NullMarked
package dev.orm.processor;

import org.jspecify.annotations.NullMarked;
