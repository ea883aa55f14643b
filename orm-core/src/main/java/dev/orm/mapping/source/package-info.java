/**
 * Reads what annotated classes declare: hierarchies, persistent members with their resolved types, annotations that are
 * not supported. Uses reflection, {@code dev.orm.annotation} and {@code dev.orm.event}.
 */
@NullMarked
package dev.orm.mapping.source;

import org.jspecify.annotations.NullMarked;
