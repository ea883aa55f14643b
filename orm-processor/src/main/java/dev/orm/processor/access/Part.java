package dev.orm.processor.access;

import dev.orm.processor.model.AttributeElement;
import dev.orm.processor.source.GeneratedNames;
import org.jspecify.annotations.Nullable;

/**
 * Something that generated code reads from and writes into an entity: a slot, or an embedded object that slots are
 * parts of.
 */
sealed interface Part {

    /** The attribute as its class declares it. */
    AttributeElement attribute();

    /** The embedded object it is a part of; null for what the entity itself holds. */
    @Nullable
    Embedded owner();

    /** A name for variables and fields, unique in the entity. */
    String variable();

    /** An attribute with a slot. */
    record Leaf(AttributeElement attribute, @Nullable Embedded owner, String variable, int slot, String path)
            implements Part {

        boolean isBasic() {
            return attribute instanceof AttributeElement.Basic;
        }

        boolean isCollection() {
            return attribute instanceof AttributeElement.ToMany
                    || attribute instanceof AttributeElement.ElementCollection;
        }

        /** Whether its value is a primitive that is missing when its owner is. */
        boolean isOptionalPrimitive() {
            return owner != null && attribute.type().getKind().isPrimitive();
        }
    }

    /** An embedded object. */
    record Embedded(
            AttributeElement.Embedded attribute, @Nullable Embedded owner, String variable, String path)
            implements Part {

        boolean isRecord() {
            return attribute.embeddable().isRecord();
        }
    }

    /** The name of the generated getter. */
    default String getter() {
        return "get" + stem();
    }

    /** The name of the generated setter. */
    default String setter() {
        return "set" + stem();
    }

    /** The variable as the end of a method's name. */
    default String stem() {
        return GeneratedNames.capitalize(variable());
    }
}
