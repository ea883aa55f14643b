package dev.orm.mapping;

import dev.orm.annotation.TimeOrdered;
import dev.orm.schema.Identifier;
import dev.orm.schema.Sequence;
import dev.orm.type.TimeOrderedUuid;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.SequenceGenerator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who makes the ids of an entity, and collects the sequences. */
final class GenerationReader {

    private static final Set<Class<?>> NUMBERS =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);

    private final Compilation compilation;
    private final Set<SequenceGenerator> used = new HashSet<>();
    private @Nullable Map<String, SequenceGenerator> named;

    GenerationReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The generators that number something, once all entities are read. */
    Set<SequenceGenerator> used() {
        return Set.copyOf(used);
    }

    void read(EntityDraft entity) {
        for (BasicDraft attribute : entity.declared(BasicDraft.class)) {
            GeneratedValue generated = attribute.generated();
            if (generated != null && isUsable(entity, attribute)) {
                entity.generation(generation(entity, attribute, generated));
            }
            if (attribute.member().has(TimeOrdered.class)
                    && !(attribute.isId() && entity.generation().strategy() == IdStrategy.UUID)) {
                compilation.refuse(
                        attribute,
                        "has @TimeOrdered, which is about generated UUIDs: add @GeneratedValue(strategy = UUID) to an id, or"
                                + " remove it.");
            }
        }
    }

    private boolean isUsable(EntityDraft entity, BasicDraft attribute) {
        if (!attribute.isId()) {
            compilation.refuse(
                    attribute,
                    "has @GeneratedValue and is not the id: set the value where the entity is made, and remove the annotation.");
        } else if (entity.hasCompositeId()) {
            compilation.refuse(
                    attribute,
                    "has @GeneratedValue and is a part of a composite id: set its value in the application, or give "
                            + entity.name() + " an id of one attribute.");
        } else if (attribute.fedBy() != null) {
            compilation.refuse(
                    attribute,
                    "has @GeneratedValue, and takes its value from a relation by @MapsId: remove one of them.");
        } else {
            return true;
        }
        return false;
    }

    /** Whether databases can number an attribute. */
    static boolean isNumber(BasicDraft attribute) {
        return NUMBERS.contains(Primitives.boxed(attribute.javaType()));
    }

    private Id.Generation generation(EntityDraft entity, BasicDraft attribute, GeneratedValue generated) {
        boolean number = isNumber(attribute);
        boolean uuid = attribute.javaType() == UUID.class;
        boolean text = attribute.javaType() == String.class;
        GenerationType strategy = generated.strategy();
        if (uuid && strategy == GenerationType.AUTO || (uuid || text) && strategy == GenerationType.UUID) {
            boolean ordered = attribute.member().has(TimeOrdered.class);
            return new Id.Generation(IdStrategy.UUID, null, ordered ? TimeOrderedUuid::next : UUID::randomUUID);
        } else if (number && strategy == GenerationType.IDENTITY) {
            if (entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
                compilation.refuse(
                        attribute,
                        "is numbered by each of the tables of a TABLE_PER_CLASS hierarchy, so that two objects could have one"
                                + " id: use a sequence or a UUID.");
            }
            return new Id.Generation(IdStrategy.IDENTITY, null);
        } else if (number && (strategy == GenerationType.AUTO || strategy == GenerationType.SEQUENCE)) {
            return new Id.Generation(IdStrategy.SEQUENCE, sequence(entity, attribute, generated.generator()));
        }
        compilation.refuse(
                attribute,
                "has @GeneratedValue with the strategy " + strategy + " and the type "
                        + attribute.javaType().getSimpleName()
                        + ": use IDENTITY or SEQUENCE for whole numbers, UUID for a java.util.UUID or a String.");
        return new Id.Generation(IdStrategy.ASSIGNED, null);
    }

    private @Nullable Sequence sequence(EntityDraft entity, BasicDraft attribute, String generator) {
        SequenceGenerator annotation = find(entity, attribute, generator);
        if (annotation != null) {
            used.add(annotation);
        }
        String obstacle = obstacle(annotation, generator);
        if (obstacle != null) {
            compilation.refuse(attribute, obstacle);
            return null;
        }
        Sequence sequence = annotation == null
                ? new Sequence(
                        Identifier.of(compilation.naming().sequence(entity.tableName())),
                        compilation.schema().identifier(compilation.naming(), null),
                        1,
                        50)
                : sequence(entity, annotation);
        Sequence known = compilation.sequences().putIfAbsent(sequence.name().text(), sequence);
        if (known != null && !known.equals(sequence)) {
            compilation.refuse(
                    attribute,
                    "numbers by the sequence " + sequence.name()
                            + " with another start or allocation size than elsewhere:"
                            + " use one @SequenceGenerator for both.");
        }
        return sequence;
    }

    private static @Nullable String obstacle(@Nullable SequenceGenerator annotation, String generator) {
        if (annotation == null) {
            return generator.isEmpty()
                    ? null
                    : "is generated by '" + generator
                            + "', which no @SequenceGenerator is named: add one to the attribute or its class.";
        }
        return annotation.allocationSize() > 0
                ? null
                : "has a @SequenceGenerator with the allocationSize " + annotation.allocationSize()
                        + ": make it at least 1, as large as the increment of the sequence.";
    }

    private Sequence sequence(EntityDraft entity, SequenceGenerator annotation) {
        NamingStrategy naming = compilation.naming();
        String given = annotation.sequenceName().isEmpty() ? annotation.name() : annotation.sequenceName();
        String name = given.isEmpty() ? naming.sequence(entity.tableName()) : naming.explicit(given);
        Identifier schema = compilation.schema().identifier(naming, annotation.schema());
        return new Sequence(Identifier.of(name), schema, annotation.initialValue(), annotation.allocationSize());
    }

    /** By name anywhere in the registry; without a name, the one on the attribute or on its class. */
    private @Nullable SequenceGenerator find(EntityDraft entity, BasicDraft attribute, String generator) {
        List<SequenceGenerator> near =
                new ArrayList<>(List.of(attribute.member().annotations(SequenceGenerator.class)));
        near.addAll(entity.source().inheritedAnnotations(SequenceGenerator.class));
        return near.stream()
                .filter(found -> generator.isEmpty() || found.name().equals(generator))
                .findFirst()
                .orElseGet(() -> generator.isEmpty() ? null : named().get(generator));
    }

    /** Those of all entities, of which the first of a name counts. */
    private Map<String, SequenceGenerator> named() {
        Map<String, SequenceGenerator> all = named;
        if (all == null) {
            all = new HashMap<>();
            for (EntityDraft entity : compilation.entities()) {
                for (SequenceGenerator found : entity.source().inheritedAnnotations(SequenceGenerator.class)) {
                    all.putIfAbsent(found.name(), found);
                }
                for (AttributeDraft attribute : entity.attributes()) {
                    for (SequenceGenerator found : attribute.member().annotations(SequenceGenerator.class)) {
                        all.putIfAbsent(found.name(), found);
                    }
                }
            }
            named = all;
        }
        return all;
    }
}
