package dev.orm.benchmarks.startup.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** Somebody who has pets. */
public record Owner(
        @Id @Nullable Long id, String name, @Nullable String city) {}
