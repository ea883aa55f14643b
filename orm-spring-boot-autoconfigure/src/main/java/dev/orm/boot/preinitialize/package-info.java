/** What is done in the background while an application starts. */
@NullMarked
package dev.orm.boot.preinitialize;

import org.jspecify.annotations.NullMarked;
