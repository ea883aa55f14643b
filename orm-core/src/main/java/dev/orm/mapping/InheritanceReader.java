package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.MapsId;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the classes of a hierarchy are told apart, and refuses what only its root, or none of them, can say. */
final class InheritanceReader {

    private static final int USUAL_LENGTH = 31;

    private final Compilation compilation;

    InheritanceReader(Compilation compilation) {
        this.compilation = compilation;
    }

    void read(EntityDraft entity) {
        if (entity.parent() == null) {
            checkRoot(entity);
        } else {
            checkSubclass(entity);
        }
        if (entity.isAbstract() && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
            refuseAnnotation(entity, Table.class, "and is abstract, so that it has no table (TABLE_PER_CLASS):");
        }
        checkPermitted(entity);
        boolean instances = entity.hierarchy().anyMatch(each -> !each.isAbstract());
        if (!instances) {
            refuse(
                    entity,
                    "is abstract and no class of the registry extends it, so no instance of it can be loaded: add a"
                            + " subclass to the registry, make it concrete, or make it a @MappedSuperclass.");
        }
    }

    private void checkRoot(EntityDraft entity) {
        boolean hierarchy = !entity.children().isEmpty() || has(entity, Inheritance.class);
        boolean single = hierarchy && entity.strategy() == InheritanceStrategy.SINGLE_TABLE;
        boolean named = has(entity, DiscriminatorColumn.class);
        if (named && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
            refuse(
                    entity,
                    "has @DiscriminatorColumn, and with TABLE_PER_CLASS the table tells of which class a row is: remove it.");
        } else if (single || named) {
            readDiscriminator(entity);
        } else {
            entity.hierarchy().forEach(each -> refuseAnnotation(each, DiscriminatorValue.class, unread(each)));
        }
        refuseAnnotation(entity, PrimaryKeyJoinColumn.class, "and extends no entity whose key it could follow:");
        refuseAnnotation(entity, PrimaryKeyJoinColumns.class, "and extends no entity whose key it could follow:");
    }

    private static String unread(EntityDraft entity) {
        return "and the hierarchy of " + entity.root().name()
                + " has no discriminator column: add @DiscriminatorColumn to "
                + entity.root().name() + ", or";
    }

    private void checkSubclass(EntityDraft entity) {
        String root = entity.root().name();
        String where = "which belongs on " + root + ", the root of its hierarchy: move it there, or";
        refuseAnnotation(entity, Inheritance.class, where);
        refuseAnnotation(entity, DiscriminatorColumn.class, where);
        refuseAnnotation(entity, IdClass.class, where);
        if (entity.sharesTable()) {
            refuseAnnotation(entity, Table.class, "and its rows are in the table of " + root + " (SINGLE_TABLE):");
        }
        if (entity.strategy() != InheritanceStrategy.JOINED) {
            String use = "and only the tables of JOINED hierarchies follow the key of another:";
            refuseAnnotation(entity, PrimaryKeyJoinColumn.class, use);
            refuseAnnotation(entity, PrimaryKeyJoinColumns.class, use);
        }
        for (Class<? extends Annotation> annotation :
                List.of(Id.class, EmbeddedId.class, MapsId.class, Version.class)) {
            entity.source()
                    .membersWith(annotation)
                    .forEach(member -> compilation
                            .problems()
                            .add(member.describe() + " has @" + annotation.getSimpleName()
                                    + ", and all classes of a hierarchy share that of " + root
                                    + ": move it there, or remove the annotation."));
        }
    }

    /** What a sealed class permits is all there is, so what is missing was forgotten. */
    private void checkPermitted(EntityDraft entity) {
        Class<?>[] permitted = entity.type().getPermittedSubclasses();
        for (Class<?> subclass : permitted == null ? new Class<?>[0] : permitted) {
            if (compilation.declarations().has(subclass, jakarta.persistence.Entity.class)
                    && compilation.entity(subclass) == null) {
                refuse(
                        entity,
                        "is sealed and permits " + subclass.getName()
                                + ", which is not in the registry: add it there, so that its rows can be read."
                                + compilation.whereabouts(subclass));
            }
        }
    }

    private void readDiscriminator(EntityDraft root) {
        DiscriminatorColumn annotation = root.source().annotation(DiscriminatorColumn.class);
        DiscriminatorType kind = annotation == null ? DiscriminatorType.STRING : annotation.discriminatorType();
        DiscriminatorDraft draft = new DiscriminatorDraft(root.table().column(column(root, annotation, kind)));
        root.hierarchy().forEach(entity -> {
            entity.discriminator(draft);
            if (entity.isAbstract()) {
                refuseAnnotation(entity, DiscriminatorValue.class, "and is abstract, so that no row is of this class:");
            } else {
                add(draft, entity, kind);
            }
        });
    }

    private Column column(EntityDraft root, @Nullable DiscriminatorColumn annotation, DiscriminatorType kind) {
        String name = annotation == null || annotation.name().isEmpty() ? "DTYPE" : annotation.name();
        Column.Builder column = Column.builder(compilation.naming().explicit(name), type(kind))
                .notNull()
                .subject("the class of " + root.name());
        if (kind == DiscriminatorType.STRING) {
            column.length(annotation == null ? USUAL_LENGTH : length(root, annotation));
        }
        if (annotation != null && !annotation.columnDefinition().isEmpty()) {
            column.unsafeDefinition(annotation.columnDefinition());
        }
        if (annotation != null && !annotation.options().isEmpty()) {
            column.unsafeOptions(annotation.options());
        }
        return column.build();
    }

    private int length(EntityDraft root, DiscriminatorColumn annotation) {
        if (annotation.length() < 0) {
            refuse(root, "has @DiscriminatorColumn(length = " + annotation.length() + "), " + ColumnSpec.NEGATIVE);
            return USUAL_LENGTH;
        }
        return annotation.length();
    }

    private static SqlType<?> type(DiscriminatorType kind) {
        return switch (kind) {
            case STRING -> SqlTypes.STRING;
            case CHAR -> SqlTypes.CHARACTER;
            case INTEGER -> SqlTypes.INTEGER;
        };
    }

    private void add(DiscriminatorDraft draft, EntityDraft entity, DiscriminatorType kind) {
        DiscriminatorValue annotation = entity.source().annotation(DiscriminatorValue.class);
        String text = annotation == null ? entity.name() : annotation.value();
        Object value = value(text, kind, draft.column());
        if (value == null) {
            String found = annotation == null ? "has no @DiscriminatorValue" : "has the @DiscriminatorValue " + text;
            refuse(
                    entity,
                    found + ", and the column " + draft.column().name() + " takes " + expected(kind, draft.column())
                            + ": give it a value that fits.");
            return;
        }
        EntityDraft other = draft.classes().putIfAbsent(value, entity);
        if (other != null) {
            refuse(
                    entity,
                    "and " + other.name() + " have the same discriminator value " + text
                            + ": give one of them another by @DiscriminatorValue.");
        }
    }

    private static @Nullable Object value(String text, DiscriminatorType kind, Column column) {
        return switch (kind) {
            case STRING -> text.length() <= column.length() ? text : null;
            case CHAR -> text.length() == 1 ? (Object) text.charAt(0) : null;
            case INTEGER -> integer(text);
        };
    }

    private static @Nullable Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // what was found is told by the caller
        }
    }

    private static String expected(DiscriminatorType kind, Column column) {
        return switch (kind) {
            case STRING -> "at most " + column.length() + " characters";
            case CHAR -> "one character";
            case INTEGER -> "whole numbers";
        };
    }

    private void refuseAnnotation(EntityDraft entity, Class<? extends Annotation> annotation, String because) {
        if (has(entity, annotation)) {
            refuse(entity, "has @" + annotation.getSimpleName() + ", " + because + " remove it.");
        }
    }

    private static boolean has(EntityDraft entity, Class<? extends Annotation> annotation) {
        return Arrays.stream(entity.source().declarations().of(entity.type()).getDeclaredAnnotations())
                .anyMatch(each -> each.annotationType() == annotation);
    }

    private void refuse(EntityDraft entity, String problem) {
        compilation.problems().add(entity.type().getSimpleName() + " " + problem);
    }
}
