@NullMarked
package dev.orm.validation;

import org.jspecify.annotations.NullMarked;
