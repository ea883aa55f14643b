package dev.orm.testing.architecture.tangled.unmarked;

/** Lives in a package without a package-info. */
public record Lodger() {}
