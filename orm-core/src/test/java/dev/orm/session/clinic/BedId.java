package dev.orm.session.clinic;

import org.jspecify.annotations.Nullable;

/** Beds are numbered in each clinic. */
public record BedId(@Nullable String clinic, int number) {}
