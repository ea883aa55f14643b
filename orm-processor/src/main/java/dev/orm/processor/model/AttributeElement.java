package dev.orm.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One persistent attribute of a class, with the type it has in the class that is read: type variables of superclasses
 * are resolved.
 */
public sealed interface AttributeElement {

    /** Where its value is kept. */
    Member member();

    /** Its type. */
    TypeMirror type();

    /** Whether it is the id or a part of it. */
    boolean id();

    /** Its name. */
    default String name() {
        return member().name();
    }

    /** A value that one column holds. */
    record Basic(Member member, TypeMirror type, boolean id) implements AttributeElement {}

    /** An object whose parts are columns of the entity. */
    record Embedded(Member member, TypeMirror type, boolean id, EmbeddableElement embeddable)
            implements AttributeElement {}

    /** A reference to another entity. */
    record ToOne(Member member, TypeMirror type, boolean id, TypeElement target) implements AttributeElement {}

    /**
     * A collection of values in a table of their own.
     *
     * @param key      the keys of a map; null for other collections
     * @param element  what it holds, the values of a map
     * @param embedded whether these are embeddables
     */
    record ElementCollection(
            Member member, TypeMirror type, @Nullable Key key, TypeMirror element, boolean embedded)
            implements AttributeElement {

        @Override
        public boolean id() {
            return false;
        }
    }

    /**
     * A collection of other entities.
     *
     * @param key the keys of a map; null for other collections
     */
    record ToMany(Member member, TypeMirror type, @Nullable Key key, TypeElement target) implements AttributeElement {

        @Override
        public boolean id() {
            return false;
        }
    }

    /**
     * What the keys of a map are.
     *
     * @param declared the class of an embeddable or an entity; null for single values
     * @param entity   whether it is that of an entity
     */
    record Key(TypeMirror type, @Nullable TypeElement declared, boolean entity) {}
}
