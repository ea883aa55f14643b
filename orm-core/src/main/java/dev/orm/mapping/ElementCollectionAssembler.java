package dev.orm.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes element collections out of what was resolved. */
final class ElementCollectionAssembler {

    private final Function<EntityDraft, EntityMapping<?>> mappings;
    private final OrderByReader orderBy;

    ElementCollectionAssembler(Compilation compilation, Function<EntityDraft, EntityMapping<?>> mappings) {
        this.mappings = mappings;
        this.orderBy = new OrderByReader(compilation, mappings);
    }

    void finish(ElementCollectionDraft draft) {
        EntityMapping<?> owner = mappings.apply(draft.owner());
        List<AttributeDraft> leaves =
                EmbeddedDraft.flat(List.of(draft.element())).toList();
        Class<?> declared = Objects.requireNonNull(draft.member().type());
        ElementCollectionDraft.Stored stored = Objects.requireNonNull(draft.stored(), draft::describe);
        IndexDraft index = draft.index();
        ElementCollection.Storage storage = new ElementCollection.Storage(
                stored.table(),
                stored.ownerColumns(),
                stored.cascades(),
                element(draft, leaves, owner));
        CollectionAttribute.Contents contents = new CollectionAttribute.Contents(
                draft.kind(),
                draft.fetch(),
                orderBy.read(draft),
                index == null ? null : index.shape(owner, draft.path()));
        draft.collection(new ElementCollection(draft.place(owner, declared), contents, storage));
    }

    private static ElementShape element(
            ElementCollectionDraft draft, List<AttributeDraft> leaves, EntityMapping<?> owner) {
        List<Attribute> finished = new ArrayList<>();
        for (AttributeDraft leaf : leaves) {
            finished.add(leaf instanceof BasicDraft basic ? basic.attribute(owner) : ((ToOneDraft) leaf).relation());
        }
        return new ElementShape(
                Primitives.boxed(draft.elementType()),
                finished,
                draft.element() instanceof EmbeddedDraft embedded ? ValueShape.of(embedded) : null);
    }
}
