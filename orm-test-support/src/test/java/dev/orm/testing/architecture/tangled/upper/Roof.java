package dev.orm.testing.architecture.tangled.upper;

import dev.orm.testing.architecture.tangled.lower.Stone;

/** Rests on a type below it. */
public record Roof(Stone support) {}
