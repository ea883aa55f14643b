package dev.orm.mapping;

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
        Class<?> declared = Objects.requireNonNull(draft.member().type());
        ElementCollectionDraft.Stored stored = Objects.requireNonNull(draft.stored(), draft::describe);
        IndexDraft index = draft.index();
        ElementCollection.Storage storage = new ElementCollection.Storage(
                stored.table(), stored.ownerColumns(), stored.cascades(), ElementShape.of(draft.element(), owner));
        CollectionAttribute.Contents contents = new CollectionAttribute.Contents(
                draft.kind(),
                draft.fetch(),
                orderBy.read(draft),
                index == null ? null : index.shape(owner, draft.path()));
        draft.collection(new ElementCollection(draft.place(owner, declared), contents, storage));
    }
}
