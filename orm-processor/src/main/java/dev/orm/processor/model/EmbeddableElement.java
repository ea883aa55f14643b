package dev.orm.processor.model;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * An embeddable class or record and its attributes, those of superclasses first.
 *
 * @param type the class
 * @param attributes for a record, one for each component in the order of its constructor
 */
public record EmbeddableElement(TypeElement type, List<AttributeElement> attributes) implements PersistentElement {

    /** Defensive copy. */
    public EmbeddableElement {
        attributes = List.copyOf(attributes);
    }

    /** Whether it is changed by building a new one. */
    public boolean isRecord() {
        return type.getKind() == ElementKind.RECORD;
    }
}
