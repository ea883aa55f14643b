/** What a session promises, one test a promise: run with generated access on each database, and with reflective access on H2. */
@NullMarked
package dev.orm.session;

import org.jspecify.annotations.NullMarked;
