package dev.orm.mapping;

import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Checks the attributes that say who sees a row: the tenant it belongs to, and whether it was deleted softly. */
final class VisibilityReader {

    private static final Set<Class<?>> TIMES = Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    private final Compilation compilation;

    VisibilityReader(Compilation compilation) {
        this.compilation = compilation;
    }

    void check(EntityDraft entity) {
        checkOnly(entity, BasicDraft::isTenant, "@TenantId");
        checkOnly(entity, BasicDraft::isDeletion, "@SoftDelete");
        for (Draft member : entity.members()) {
            if (!(member instanceof BasicDraft)) {
                refuse(entity, member, TenantId.class);
                refuse(entity, member, SoftDelete.class);
            }
        }
        for (BasicDraft attribute : entity.declared(BasicDraft.class)) {
            if (attribute.isTenant() || attribute.isDeletion()) {
                checkPlace(entity, attribute);
            }
            if (attribute.isTenant() && !attribute.isInsertable()) {
                compilation.refuse(
                        attribute,
                        "has @TenantId, and no insert may write it: remove insertable = false, or what lets the database"
                                + " set the column.");
            }
            if (attribute.isDeletion()) {
                checkDeletion(attribute);
            }
        }
        entity.declared(ElementCollectionDraft.class).forEach(this::checkElements);
    }

    private void checkOnly(EntityDraft entity, Predicate<BasicDraft> wanted, String annotation) {
        List<BasicDraft> all =
                entity.attributes(BasicDraft.class).stream().filter(wanted).toList();
        if (all.size() > 1) {
            compilation
                    .problems()
                    .add(entity.type().getSimpleName() + " has " + annotation + " at "
                            + all.get(0).path() + " and at " + all.get(1).path()
                            + ": one attribute of an entity has it.");
        }
    }

    private void refuse(EntityDraft entity, Draft member, Class<? extends Annotation> annotation) {
        if (member.member().has(annotation)) {
            compilation
                    .problems()
                    .add(entity.type().getSimpleName() + "." + member.path() + " has @" + annotation.getSimpleName()
                            + " and is no basic attribute: put it at one with a column of its own.");
        }
    }

    /** All rows of a hierarchy have it, or queries for all classes would not know which to leave out. */
    private void checkPlace(EntityDraft entity, BasicDraft attribute) {
        String annotation = attribute.isTenant() ? "@TenantId" : "@SoftDelete";
        if (entity.parent() != null) {
            compilation.refuse(
                    attribute,
                    "has " + annotation + " in a class that extends "
                            + entity.root().type().getSimpleName()
                            + ", whose rows would not have it: put it there.");
        } else if (attribute.table() != entity.table()) {
            compilation.refuse(
                    attribute,
                    "has " + annotation + " and is in a @SecondaryTable: leave it in the table of the entity.");
        }
    }

    private void checkDeletion(BasicDraft attribute) {
        Class<?> type = Primitives.boxed(attribute.javaType());
        if (type != Boolean.class && !TIMES.contains(type) || attribute.type().javaType() != type) {
            compilation.refuse(
                    attribute,
                    "has @SoftDelete and is a " + attribute.javaType().getSimpleName()
                            + ": it takes a boolean, or the time of the delete as Instant, OffsetDateTime or LocalDateTime, without a"
                            + " converter.");
        } else if (attribute.isId() || attribute.isVersion() || attribute.isTenant() || !attribute.isUpdatable()) {
            compilation.refuse(
                    attribute,
                    "has @SoftDelete, and a delete cannot set it: it must be updatable, and neither id nor version nor"
                            + " tenant.");
        } else if (TIMES.contains(type) && !attribute.isNullable()) {
            compilation.refuse(
                    attribute,
                    "has @SoftDelete and is mandatory, but null says that the row is there: let it be null.");
        }
    }

    private void checkElements(ElementCollectionDraft collection) {
        for (BasicDraft element : collection.rows().attributes(BasicDraft.class)) {
            if (element.isTenant() || element.isDeletion()) {
                compilation.refuse(
                        collection,
                        "has elements with " + (element.isTenant() ? "@TenantId" : "@SoftDelete")
                                + ", which says nothing there: elements belong to their owner. Remove it, or make them entities.");
            }
        }
    }
}
