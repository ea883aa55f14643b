/** Repositories that are put together of several parts. */
@NullMarked
package dev.orm.boot.autoconfigure.fragments;

import org.jspecify.annotations.NullMarked;
