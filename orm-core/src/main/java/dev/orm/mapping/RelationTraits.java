package dev.orm.mapping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.Set;

/** What the annotation of a relation says about the behaviour of the relation. */
record RelationTraits(
        FetchType fetch, Set<CascadeType> cascade, boolean orphanRemoval, boolean optional, boolean writeOnly) {

    RelationTraits(FetchType fetch, Set<CascadeType> cascade, boolean orphanRemoval, boolean optional) {
        this(fetch, cascade, orphanRemoval, optional, false);
    }

    /** The same for a relation that is never loaded as a whole. */
    RelationTraits neverWhole() {
        return new RelationTraits(fetch, cascade, orphanRemoval, optional, true);
    }
}
