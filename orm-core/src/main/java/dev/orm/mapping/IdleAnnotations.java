package dev.orm.mapping;

import dev.orm.mapping.IdleColumns.Finding;
import dev.orm.mapping.IdleColumns.Use;
import dev.orm.mapping.source.CallbackReader;
import dev.orm.metamodel.Elements;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of what annotations say without effect where they stand: somebody meant something by it. What contradicts the rest, or could not be
 * followed at all, is refused elsewhere.
 */
final class IdleAnnotations {

    private static final Logger LOGGER = LoggerFactory.getLogger(IdleAnnotations.class);

    private final Compilation compilation;
    private final Set<SequenceGenerator> used;
    private final Set<List<Object>> told = new HashSet<>();

    private IdleAnnotations(Compilation compilation, Set<SequenceGenerator> used) {
        this.compilation = compilation;
        this.used = used;
    }

    /**
     * Looks at a mapping without problems.
     *
     * @param used the generators that number something
     */
    static void warn(Compilation compilation, Set<SequenceGenerator> used) {
        IdleAnnotations annotations = new IdleAnnotations(compilation, used);
        compilation.entities().forEach(annotations::check);
    }

    private void check(EntityDraft entity) {
        entity.source().hierarchy().forEach(this::checkClass);
        entity.declared(BasicDraft.class).forEach(basic -> check(basic, use(entity, basic)));
        entity.declared(ToManyDraft.class).forEach(this::check);
        entity.declared(ElementCollectionDraft.class).forEach(this::check);
    }

    private void checkClass(Class<?> type) {
        AnnotatedElement said = compilation.declarations().of(type);
        String where = type.getSimpleName();
        checkGenerators(type, where, said.getDeclaredAnnotationsByType(SequenceGenerator.class));
        EntityListeners listeners = type.getDeclaredAnnotation(EntityListeners.class);
        for (Class<?> listener : listeners == null ? new Class<?>[0] : listeners.value()) {
            if (!CallbackReader.isListener(listener)) {
                tell(
                        type,
                        where,
                        "EntityListeners",
                        new Finding(
                                listener.getSimpleName() + ".class",
                                "none of its methods has an annotation such as @PrePersist"));
            }
        }
        DiscriminatorColumn column = said.getDeclaredAnnotation(DiscriminatorColumn.class);
        if (column != null && column.length() != 31 && column.discriminatorType() != DiscriminatorType.STRING) {
            tell(
                    type,
                    where,
                    "DiscriminatorColumn",
                    new Finding(
                            written("length", column.length()), "only a discriminator of type STRING has a length"));
        }
    }

    private void checkGenerators(Object place, String where, SequenceGenerator[] generators) {
        for (SequenceGenerator generator : generators) {
            if (!used.contains(generator)) {
                tell(
                        place,
                        where,
                        "SequenceGenerator",
                        new Finding(
                                generator.name().isEmpty() ? "" : written("name", generator.name()),
                                "no @GeneratedValue numbers by it"));
            }
        }
    }

    private static Use use(EntityDraft entity, BasicDraft basic) {
        if (!basic.isId()) {
            return Use.VALUE;
        }
        if (entity.hasCompositeId()) {
            return Use.PART_OF_ID;
        }
        return basic.generated() == null ? Use.ASSIGNED_ID : Use.GENERATED_ID;
    }

    private void check(BasicDraft basic, Use use) {
        if (basic.isHeldByRelation()) {
            return;
        }
        boolean large = basic.member().has(Lob.class);
        IdleColumns.of(new IdleColumns.Site(basic.spec(), basic.type(), large, use))
                .forEach(finding -> tell(basic, "Column", finding));
        checkGenerators(
                basic.member().declaringClass(),
                basic.describe(),
                basic.member().annotations(SequenceGenerator.class));
        GeneratedValue generated = basic.generated();
        if (generated != null && !generated.generator().isEmpty() && !isNumbered(basic)) {
            tell(
                    basic,
                    "GeneratedValue",
                    new Finding(written("generator", generated.generator()), "only sequences have generators"));
        }
    }

    private static boolean isNumbered(BasicDraft basic) {
        return basic.owner().generation().strategy() == IdStrategy.SEQUENCE;
    }

    private void check(ToManyDraft relation) {
        JoinTable table = relation.annotatedJoinTable();
        if (table != null) {
            Stream.concat(Arrays.stream(table.joinColumns()), Arrays.stream(table.inverseJoinColumns()))
                    .forEach(column -> check(relation, column, "a row of a join table is written as a whole"));
        }
        checkKey(relation, relation.index());
    }

    private void check(ElementCollectionDraft collection) {
        collection.rows().attributes(BasicDraft.class).forEach(part -> check(part, Use.ELEMENT));
        CollectionTable table = collection.member().annotation(CollectionTable.class);
        if (table != null) {
            Arrays.stream(table.joinColumns())
                    .forEach(column -> check(collection, column, "an element is written with the key of its owner"));
        }
        checkKey(collection, collection.index());
    }

    private void checkKey(AttributeDraft collection, @Nullable IndexDraft index) {
        MapKeyColumn column = collection.member().annotation(MapKeyColumn.class);
        if (column != null && index instanceof IndexDraft.OfColumn key) {
            IdleColumns.of(new IdleColumns.Site(ColumnSpec.ofKey(column), key.type(), false, Use.KEY))
                    .forEach(finding -> tell(collection, "MapKeyColumn", finding));
        } else if (index instanceof IndexDraft.OfParts parts) {
            parts.rows().attributes(BasicDraft.class).forEach(part -> check(part, Use.ELEMENT));
        }
    }

    private void check(AttributeDraft relation, JoinColumn column, String reason) {
        if (!column.insertable()) {
            tell(relation, "JoinColumn", new Finding(written("insertable", false), reason));
        }
        if (!column.updatable()) {
            tell(relation, "JoinColumn", new Finding(written("updatable", false), reason));
        }
    }

    /** An attribute of an annotation as it is written there. */
    static String written(String attribute, Object value) {
        return attribute + " = " + (value instanceof String ? "\"" + value + "\"" : value);
    }

    private void tell(AttributeDraft attribute, String annotation, Finding finding) {
        String where = attribute.describe();
        String value = "." + Elements.ELEMENT; // the collection has the annotations of its values
        tell(
                attribute.member().declaringClass(),
                where.endsWith(value) ? where.substring(0, where.length() - value.length()) : where,
                annotation,
                finding);
    }

    /** What several entities inherit or embed is told of the first. */
    private void tell(Object place, String where, String annotation, Finding finding) {
        String name = where.substring(where.lastIndexOf('.') + 1);
        if (told.add(List.of(place, name, annotation, finding))) {
            LOGGER.warn(
                    "ORM-NO-EFFECT: {} has @{}{}, which has no effect there: {}. Remove it",
                    where,
                    annotation,
                    finding.said().isEmpty() ? "" : "(" + finding.said() + ")",
                    finding.reason());
        }
    }
}
