package dev.orm.mapping;

import jakarta.persistence.MapsId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an id that {@code @MapsId} relations determine. */
final class MapsIdReader {

    private final Compilation compilation;

    MapsIdReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Tells the parts of the id of an entity which relations feed them. */
    void read(EntityDraft entity) {
        IdDraft id = entity.id();
        if (id == null) {
            return;
        }
        for (ToOneDraft relation : entity.declared(ToOneDraft.class)) {
            MapsId mapsId = relation.mapsId();
            if (mapsId != null) {
                feed(relation, mapsId.value(), id);
            }
        }
    }

    private void feed(ToOneDraft relation, String name, IdDraft id) {
        boolean any = false;
        for (AttributeDraft attribute : id.attributes()) {
            if (attribute instanceof BasicDraft part && isIn(part, name, id)) {
                part.feedBy(relation);
                any = true;
            }
        }
        if (!any) {
            compilation.refuse(
                    relation,
                    "has @MapsId(\"" + name + "\"), which is no part of the id: name one of "
                            + String.join(
                                    ", ",
                                    id.attributes().stream()
                                            .map(a -> relative(a.path(), id))
                                            .toList()) + ".");
        } else if (!relation.isOwning()) {
            compilation.refuse(relation, "has @MapsId and mappedBy: put @MapsId on the side that has the foreign key.");
        }
    }

    private static boolean isIn(BasicDraft part, String name, IdDraft id) {
        String path = relative(part.path(), id);
        return name.isEmpty() || path.equals(name) || path.startsWith(name + ".");
    }

    private static String relative(String path, IdDraft id) {
        return id.embedded() == null
                ? path
                : path.substring(id.embedded().path().length() + 1);
    }

    /** The part of the id that takes the value of one column of a relation; null if there is none. */
    @Nullable
    BasicDraft partFedBy(ToOneDraft relation, BasicDraft referenced) {
        IdDraft id = relation.owner().id();
        if (relation.mapsId() == null || id == null) {
            return null;
        }
        List<BasicDraft> fed = id.attributes().stream()
                .filter(part -> part instanceof BasicDraft basic && basic.fedBy() == relation)
                .map(BasicDraft.class::cast)
                .toList();
        String name = referenced.nameInId();
        boolean single = fed.size() == 1 && !referenced.owner().hasCompositeId();
        for (BasicDraft part : fed) {
            if (single || part.path().endsWith("." + name)) {
                checkType(relation, referenced, part);
                return part;
            }
        }
        if (fed.isEmpty()) {
            return null;
        }
        compilation.refuse(
                relation,
                "determines a part of the id, but none of them is named " + name + " as " + referenced.describe()
                        + " is: name the parts as they are named there.");
        return null;
    }

    private void checkType(ToOneDraft relation, BasicDraft referenced, BasicDraft part) {
        if (Primitives.boxed(part.javaType()) != Primitives.boxed(referenced.javaType())) {
            compilation.refuse(
                    relation,
                    "determines " + part.path() + " of type " + part.javaType().getSimpleName() + " by "
                            + referenced.describe() + " of type "
                            + referenced.javaType().getSimpleName() + ": give both the same type.");
        }
    }
}
