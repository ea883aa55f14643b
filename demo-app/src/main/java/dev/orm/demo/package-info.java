/** A sales desk on TPC-H data, written as a user of the mapper writes an application. */
@NullMarked
package dev.orm.demo;

import org.jspecify.annotations.NullMarked;
