package dev.orm.session.fleet;

import org.jspecify.annotations.Nullable;

/** The code of a dock within its firm. */
public record DockId(@Nullable String firm, String code) {}
