package dev.orm.mapping;

import dev.orm.mapping.source.Construction;
import dev.orm.mapping.source.Member;
import dev.orm.mapping.source.PersistentClass;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The third stage: finds the id of each entity, and checks that there is one of one kind. */
final class IdReader {

    private final Compilation compilation;

    IdReader(Compilation compilation) {
        this.compilation = compilation;
    }

    void read(EntityDraft entity) {
        List<Member> plain = entity.source().membersWith(Id.class);
        List<Member> embedded = entity.source().membersWith(EmbeddedId.class);
        if (plain.isEmpty() && embedded.isEmpty()) {
            refuse(entity, "has no id: annotate the attribute that identifies it with @Id.");
        } else if (!embedded.isEmpty() && embedded.size() + plain.size() > 1) {
            refuse(
                    entity,
                    "has the ids " + names(embedded) + ", " + names(plain)
                            + ": keep one @EmbeddedId, or several @Id with an @IdClass.");
        } else if (!embedded.isEmpty()) {
            readEmbedded(entity, embedded.get(0));
        } else {
            readPlain(entity, plain);
        }
        checkVersions(entity);
    }

    private void readEmbedded(EntityDraft entity, Member member) {
        for (Draft draft : entity.members()) {
            if (draft instanceof EmbeddedDraft embedded && embedded.member() == member) {
                checkEquality(entity, embedded);
                entity.id(IdDraft.of(embedded));
            }
        }
    }

    private void checkEquality(EntityDraft entity, EmbeddedDraft embedded) {
        checkEquality(entity, embedded.type().type());
        for (Draft part : embedded.parts()) {
            if (part instanceof EmbeddedDraft nested) {
                checkEquality(entity, nested);
            }
        }
    }

    /** Objects are found by their ids: of one row there would be several if its ids were not equal. */
    private void checkEquality(EntityDraft entity, Class<?> idClass) {
        List<String> missing = new ArrayList<>();
        if (inherits(idClass, "equals", Object.class)) {
            missing.add("equals");
        }
        if (inherits(idClass, "hashCode")) {
            missing.add("hashCode");
        }
        if (!missing.isEmpty()) {
            refuse(
                    entity,
                    "has ids of " + idClass.getSimpleName() + ", which has no " + String.join(" and no ", missing)
                            + " of its own, so two ids of one row would differ: make it a record, or write equals and"
                            + " hashCode over all its attributes.");
        }
    }

    private static boolean inherits(Class<?> type, String method, Class<?>... parameters) {
        try {
            return !type.isRecord() && type.getMethod(method, parameters).getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no " + method, e);
        }
    }

    private void readPlain(EntityDraft entity, List<Member> members) {
        List<IdClass> idClasses = entity.source().inheritedAnnotations(IdClass.class);
        List<AttributeDraft> attributes = members.stream()
                .flatMap(member -> entity.attributes().stream().filter(attribute -> attribute.member() == member))
                .toList();
        if (attributes.size() < members.size()) {
            refuseUnusable(entity, members);
        } else if (!idClasses.isEmpty()) {
            PersistentClass idClass = compilation
                    .classes()
                    .idClass(idClasses.get(idClasses.size() - 1).value());
            checkEquality(entity, idClass.type());
            String obstacle = Construction.obstacle(idClass.type());
            if (obstacle != null) {
                refuse(entity, "has the id class " + idClass.type().getSimpleName() + ", which " + obstacle + ".");
            } else if (fits(entity, idClass, attributes)) {
                entity.id(IdDraft.of(attributes, idClass));
            }
        } else if (members.size() > 1) {
            refuse(
                    entity,
                    "has several ids, " + names(members)
                            + ": name a class with one field for each of them by @IdClass, or use @EmbeddedId.");
        } else {
            entity.id(IdDraft.of(attributes, null));
        }
    }

    private void refuseUnusable(EntityDraft entity, List<Member> members) {
        for (Member member : members) {
            if (member.type() != null
                    && compilation.declarations().has(member.type(), jakarta.persistence.Embeddable.class)) {
                refuse(
                        entity,
                        "has the embeddable " + member.name() + " as @Id: annotate it with @EmbeddedId instead.");
            }
        }
    }

    private boolean fits(EntityDraft entity, PersistentClass idClass, List<AttributeDraft> attributes) {
        Set<String> found =
                idClass.members().stream().map(Member::name).collect(Collectors.toCollection(java.util.TreeSet::new));
        Set<String> expected =
                attributes.stream().map(AttributeDraft::path).collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!found.equals(expected)) {
            refuse(
                    entity,
                    "has the ids " + String.join(", ", expected) + ", but its id class "
                            + idClass.type().getSimpleName() + " has " + String.join(", ", found)
                            + ": give both the same names.");
        }
        return found.equals(expected);
    }

    private void checkVersions(EntityDraft entity) {
        List<Member> versions = entity.source().membersWith(Version.class);
        if (versions.size() > 1) {
            refuse(entity, "has the versions " + names(versions) + ": keep one @Version.");
        }
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(", "));
    }

    private void refuse(EntityDraft entity, String problem) {
        compilation.problems().add(entity.type().getSimpleName() + " " + problem);
    }
}
