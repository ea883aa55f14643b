/**
 * What the byte code of entities does that references cannot stand: the use of another object's fields, which nobody can intercept.
 *
 * <p>Uses nothing of ours; the mapping asks when it is compiled.
 */
@NullMarked
package dev.orm.mapping.bytecode;

import org.jspecify.annotations.NullMarked;
