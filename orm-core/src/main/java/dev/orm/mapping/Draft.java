package dev.orm.mapping;

import dev.orm.mapping.source.Member;

/**
 * A member of an entity while the mapping is compiled: an attribute, or an embedded object that is made of attributes.
 */
sealed interface Draft permits AttributeDraft, EmbeddedDraft {

    Member member();

    /** The path from the entity. */
    String path();
}
