package dev.orm.testing.architecture.tangled.lower;

import dev.orm.testing.architecture.tangled.upper.Roof;

/** Uses a type above it, and that one uses this one: a cycle. */
public record Stone(Roof[] carried) {}
