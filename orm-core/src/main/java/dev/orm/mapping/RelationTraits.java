package dev.orm.mapping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.Set;

/** What the annotation of a relation says about the behaviour of the relation. */
record RelationTraits(FetchType fetch, Set<CascadeType> cascade, boolean orphanRemoval, boolean optional) {}
