package dev.orm.mapping;

/**
 * One criterion by which the elements of a collection are sorted when they are loaded.
 *
 * @param attribute an attribute of the target
 * @param descending whether the greatest comes first
 */
public record OrderBy(BasicAttribute attribute, boolean descending) {}
