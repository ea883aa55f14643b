/**
 * The annotation processor that writes metamodels and entity access: its entry and its rounds. May use every other
 * package of this module; uses nothing of the other modules, whose types it knows by name.
 */
@NullMarked
package dev.orm.processor;

import org.jspecify.annotations.NullMarked;
