/** The pages: forms in, views out. May use desk, load and statements. */
@NullMarked
package dev.orm.demo.web;

import org.jspecify.annotations.NullMarked;
