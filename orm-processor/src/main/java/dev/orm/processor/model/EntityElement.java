package dev.orm.processor.model;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * An entity class and its attributes, those of superclasses first.
 *
 * @param type the class
 * @param attributes all attributes, inherited ones included
 * @param hybrids the methods that queries can name, inherited ones included
 */
public record EntityElement(TypeElement type, List<AttributeElement> attributes, List<AttributeElement> hybrids)
        implements PersistentElement {

    /** Defensive copies. */
    public EntityElement {
        attributes = List.copyOf(attributes);
        hybrids = List.copyOf(hybrids);
    }

    /** Whether instances are of subclasses only. */
    public boolean isAbstract() {
        return type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** The attributes that make up the id. */
    public List<AttributeElement> ids() {
        return attributes.stream().filter(AttributeElement::id).toList();
    }

    /** Whether any attribute is kept behind a getter and setter, so that touching it runs code of the application. */
    public boolean usesProperties() {
        return attributes.stream()
                .flatMap(EntityElement::selfAndParts)
                .anyMatch(it -> it.member() instanceof Member.Property);
    }

    private static Stream<AttributeElement> selfAndParts(AttributeElement attribute) {
        return attribute instanceof AttributeElement.Embedded embedded
                ? Stream.concat(
                        Stream.of(attribute),
                        embedded.embeddable().attributes().stream().flatMap(EntityElement::selfAndParts))
                : Stream.of(attribute);
    }
}
