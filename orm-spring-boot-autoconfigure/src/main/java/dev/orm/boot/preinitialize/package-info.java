/** What is done in the background while an application starts. */
@org.jspecify.annotations.NullMarked
package dev.orm.boot.preinitialize;
