package dev.orm.demo.api;

import org.jspecify.annotations.Nullable;

/** The version of an order that a client saw, where it sends no {@code If-Match}. */
record VersionRequest(@Nullable Integer version) {}
