package dev.orm.mapping.source;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AssociationOverrides;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Convert;
import jakarta.persistence.Converts;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SequenceGenerators;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/** Finds annotations of a class of which only one could be followed, or which nobody reads on a class of its kind. */
final class ClassContradictions {

    private static final List<Class<? extends Annotation>> KINDS =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class);

    /** What is said of the rows of one entity. */
    private static final List<Class<? extends Annotation>> OF_ROWS = List.of(
            Table.class,
            Inheritance.class,
            DiscriminatorColumn.class,
            DiscriminatorValue.class,
            PrimaryKeyJoinColumn.class,
            PrimaryKeyJoinColumns.class);

    /** What entities are told by their superclasses, too. */
    private static final List<Class<? extends Annotation>> OF_ENTITIES = List.of(
            SecondaryTable.class,
            SecondaryTables.class,
            IdClass.class,
            SequenceGenerator.class,
            SequenceGenerators.class,
            EntityListeners.class,
            ExcludeDefaultListeners.class,
            ExcludeSuperclassListeners.class,
            Convert.class,
            Converts.class,
            AttributeOverride.class,
            AttributeOverrides.class,
            AssociationOverride.class,
            AssociationOverrides.class);

    private ClassContradictions() {}

    static void check(Class<?> type, AnnotatedElement said, Problems problems) {
        List<String> kinds = KINDS.stream()
                .filter(said::isAnnotationPresent)
                .map(kind -> "@" + kind.getSimpleName())
                .toList();
        if (kinds.size() > 1) {
            problems.add(type.getSimpleName() + " has " + String.join(" and ", kinds) + ": keep the one that it is.");
        } else if (said.isAnnotationPresent(MappedSuperclass.class)) {
            refuse(type, said, OF_ROWS, "a @MappedSuperclass", problems);
        } else if (said.isAnnotationPresent(Embeddable.class)) {
            refuse(type, said, OF_ROWS, "an @Embeddable", problems);
            refuse(type, said, OF_ENTITIES, "an @Embeddable", problems);
        }
        for (Convert convert : said.getDeclaredAnnotationsByType(Convert.class)) {
            if (convert.attributeName().isEmpty()) {
                problems.add(type.getSimpleName() + " has @Convert without attributeName: name the attribute that it"
                        + " converts, or put it there.");
            }
        }
    }

    private static void refuse(
            Class<?> type,
            AnnotatedElement said,
            List<Class<? extends Annotation>> unread,
            String kind,
            Problems problems) {
        for (Class<? extends Annotation> annotation : unread) {
            if (said.isAnnotationPresent(annotation)) {
                problems.add(type.getSimpleName() + " is " + kind + " and has @" + annotation.getSimpleName()
                        + ", which says something of entities alone: move it to its entities, or remove it.");
            }
        }
    }
}
