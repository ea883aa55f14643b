package dev.orm.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Where the value of an attribute is kept: what generated code reads and writes. */
public sealed interface Member {

    /** The name of the attribute. */
    String name();

    /** The element that carries the mapping annotations, and at which errors are reported. */
    Element element();

    /** The class, perhaps a superclass of the entity, that declares the member. */
    default TypeElement declaringType() {
        return Environment.declaringClass(element());
    }

    /** A field, read and written directly. */
    record Field(VariableElement element) implements Member {

        @Override
        public String name() {
            return element.getSimpleName().toString();
        }

        /** Whether plain assignment cannot change the field. */
        public boolean isFinal() {
            return element.getModifiers().contains(Modifier.FINAL);
        }
    }

    /** A getter and its setter. */
    record Property(String name, ExecutableElement element, ExecutableElement setter) implements Member {}

    /** A method of the application that computes its value: it is in no row, but queries can name it. */
    record Method(String name, ExecutableElement element) implements Member {}

    /**
     * A component of a record, read by its accessor and written by building a new record; annotations are those of
     * its field.
     */
    record Component(RecordComponentElement component, VariableElement element) implements Member {

        @Override
        public String name() {
            return component.getSimpleName().toString();
        }
    }
}
