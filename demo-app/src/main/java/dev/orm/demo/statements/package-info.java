/** Records the statements of each request for the panel under the page. May use the engine's listener only. */
@NullMarked
package dev.orm.demo.statements;

import org.jspecify.annotations.NullMarked;
