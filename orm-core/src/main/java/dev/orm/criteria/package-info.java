/**
 * Which rows of entities a session sees at all: criteria of the application, the tenant, and what was deleted softly. May use the mapping.
 */
@NullMarked
package dev.orm.criteria;

import org.jspecify.annotations.NullMarked;
