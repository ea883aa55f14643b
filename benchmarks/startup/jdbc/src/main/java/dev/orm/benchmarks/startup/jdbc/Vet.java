package dev.orm.benchmarks.startup.jdbc;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** Somebody who treats animals. */
public record Vet(@Id @Nullable Long id, String name) {}
