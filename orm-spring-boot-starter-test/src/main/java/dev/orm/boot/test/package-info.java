/** The test slice: an application context with the mapper, its database and nothing else. */
@NullMarked
package dev.orm.boot.test;

import org.jspecify.annotations.NullMarked;
