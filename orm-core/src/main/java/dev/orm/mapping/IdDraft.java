package dev.orm.mapping;

import dev.orm.mapping.source.PersistentClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of an entity while the mapping is compiled.
 *
 * @param attributes what is annotated: basic attributes and relations; for an embedded id all its parts
 * @param embedded the embedded id, or null
 * @param idClass the id class over several attributes, or null
 */
record IdDraft(
        List<AttributeDraft> attributes,
        @Nullable EmbeddedDraft embedded,
        @Nullable PersistentClass idClass) {

    static IdDraft of(List<AttributeDraft> attributes, @Nullable PersistentClass idClass) {
        return new IdDraft(attributes, null, idClass);
    }

    static IdDraft of(EmbeddedDraft embedded) {
        return new IdDraft(embedded.attributes().toList(), embedded, null);
    }
}
