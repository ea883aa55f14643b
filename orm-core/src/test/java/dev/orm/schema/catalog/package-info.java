/** Tests of reading what a database has. */
@org.jspecify.annotations.NullMarked
package dev.orm.schema.catalog;
