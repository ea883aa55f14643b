/** Tests that generated code does what reflection does, compiles without a warning and stays as it is. */
@NullMarked
package dev.orm.generated;

import org.jspecify.annotations.NullMarked;
