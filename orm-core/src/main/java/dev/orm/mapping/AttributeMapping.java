package dev.orm.mapping;

import dev.orm.annotation.Json;
import dev.orm.mapping.source.SaidAnnotations;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an {@link ImperativeMapping} says of one attribute, in the words of the annotations that would say it.
 *
 * <p>Not thread-safe.
 */
public final class AttributeMapping {

    private final Map<Class<? extends Annotation>, Map<String, Object>> said = new LinkedHashMap<>();

    AttributeMapping() {}

    /** The name of the column; by the naming strategy unless set. */
    public AttributeMapping column(String name) {
        return say(Column.class, Map.of("name", name));
    }

    /** The greatest length of text or bytes. */
    public AttributeMapping length(int length) {
        return say(Column.class, Map.of("length", length));
    }

    /** The digits of a decimal, and how many of them are behind the point. */
    public AttributeMapping precision(int precision, int scale) {
        return say(Column.class, Map.of("precision", precision, "scale", scale));
    }

    /** The column takes no NULL. */
    public AttributeMapping notNull() {
        return say(Column.class, Map.of("nullable", false));
    }

    /** No two rows have the same value. */
    public AttributeMapping unique() {
        return say(Column.class, Map.of("unique", true));
    }

    /** The column is read and never written. */
    public AttributeMapping readOnly() {
        return say(Column.class, Map.of("insertable", false, "updatable", false));
    }

    /** Text or bytes of any length. */
    public AttributeMapping large() {
        return say(Lob.class, Map.of());
    }

    /** A value that is loaded on first use. */
    public AttributeMapping lazy() {
        return say(Basic.class, Map.of("fetch", FetchType.LAZY));
    }

    /** The identifier, or a part of it. */
    public AttributeMapping id() {
        return say(Id.class, Map.of());
    }

    /** How the identifier is generated. */
    public AttributeMapping generated(GenerationType generation) {
        return say(GeneratedValue.class, Map.of("strategy", generation));
    }

    /** The version of a row. */
    public AttributeMapping version() {
        return say(Version.class, Map.of());
    }

    /** What converts the values. */
    public AttributeMapping converter(Class<? extends AttributeConverter<?, ?>> converter) {
        return say(Convert.class, Map.of("converter", converter));
    }

    /** How constants of an enum are kept. */
    public AttributeMapping enumerated(EnumType type) {
        return say(Enumerated.class, Map.of("value", type));
    }

    /** A JSON document. */
    public AttributeMapping json() {
        return say(Json.class, Map.of());
    }

    /** A reference to an entity, whose key stands in the row. */
    public AttributeMapping manyToOne(CascadeType... cascade) {
        return say(ManyToOne.class, Map.of("cascade", cascade, "fetch", FetchType.LAZY));
    }

    /** A reference to an entity to which no other object refers; its key stands in the row. */
    public AttributeMapping oneToOne(CascadeType... cascade) {
        return say(OneToOne.class, Map.of("cascade", cascade, "fetch", FetchType.LAZY));
    }

    /**
     * The entities that refer to this one by an attribute of theirs.
     *
     * @throws IllegalArgumentException if the name of that attribute is blank
     */
    public AttributeMapping oneToMany(String mappedBy, CascadeType... cascade) {
        if (mappedBy.isBlank()) {
            throw new IllegalArgumentException("oneToMany was given a blank name: give it that of the attribute by"
                    + " which the elements refer to their owner");
        }
        return say(OneToMany.class, Map.of("mappedBy", mappedBy, "cascade", cascade));
    }

    /** Elements that a collection lets go are deleted; of a {@link #oneToMany}. */
    public AttributeMapping orphanRemoval() {
        return say(OneToMany.class, Map.of("orphanRemoval", true));
    }

    /** Entities, by a join table. */
    public AttributeMapping manyToMany(CascadeType... cascade) {
        return say(ManyToMany.class, Map.of("cascade", cascade));
    }

    /** The column of the key of a reference; by the naming strategy unless set. */
    public AttributeMapping joinColumn(String name) {
        return say(JoinColumn.class, Map.of("name", name));
    }

    /** Values in a table of their own. */
    public AttributeMapping elements() {
        return say(ElementCollection.class, Map.of());
    }

    /** By which attributes a collection is sorted, as {@code @OrderBy} says it: {@code "name, born desc"}. */
    public AttributeMapping orderBy(String attributes) {
        return say(OrderBy.class, Map.of("value", attributes));
    }

    AttributeMapping say(Class<? extends Annotation> annotation, Map<String, Object> values) {
        said.computeIfAbsent(annotation, key -> new HashMap<>()).putAll(values);
        return this;
    }

    SaidAnnotations said() {
        return ImperativeMapping.annotations(said);
    }
}
