package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import java.util.List;
import java.util.stream.Stream;

/** An embedded object, whose parts are attributes or embedded objects in turn. */
record EmbeddedDraft(Member member, String path, PersistentClass type, List<Draft> parts) implements Draft {

    /** The attributes in it at any depth, in the order of declaration. */
    Stream<AttributeDraft> attributes() {
        return flat(parts);
    }

    static Stream<AttributeDraft> flat(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft instanceof EmbeddedDraft embedded
                        ? embedded.attributes()
                        : Stream.of((AttributeDraft) draft));
    }
}
