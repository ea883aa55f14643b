package dev.orm.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** A class with attributes that has a metamodel. */
public sealed interface PersistentElement permits EntityElement, EmbeddableElement {

    /** The class. */
    TypeElement type();

    /** Its attributes, those of superclasses first. */
    List<AttributeElement> attributes();
}
