@NullMarked
package dev.orm.mapping.bytecode;

import org.jspecify.annotations.NullMarked;
