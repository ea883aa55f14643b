package dev.orm.mapping.tpch;

import jakarta.persistence.Embeddable;

@Embeddable
public record LineItemKey(long orderKey, int lineNumber) {}
