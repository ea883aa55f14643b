/** Tests of comparing a wanted schema with a database and of the statements that make them equal. */
@org.jspecify.annotations.NullMarked
package dev.orm.schema.diff;
