package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

/** Annotations that say of a member that it is what it is not: the attribute would be lost. */
class RefusedAccessTests {

    @Entity
    static class FieldAsProperty {
        @Id
        long id;

        @Access(AccessType.PROPERTY)
        String name;
    }

    @Test
    void fieldThatSaysItIsAProperty() {
        assertThat(Refusal.of(FieldAsProperty.class))
                .containsExactly("FieldAsProperty.name has @Access(PROPERTY), but is a field, so the attribute would be"
                        + " lost: put the annotation on the getter, or remove it.");
    }

    @Entity
    static class GetterAsField {
        @Id
        long id;

        @Access(AccessType.FIELD)
        @Column(name = "n")
        public String getName() {
            return "";
        }
    }

    @Test
    void getterThatSaysItIsAField() {
        assertThat(Refusal.of(GetterAsField.class))
                .containsExactly(
                        "GetterAsField.getName() has @Access(FIELD), but is a getter, so the attribute would be"
                                + " lost: put the annotation on the field, or remove it.");
    }

    @Entity
    static class MethodAsProperty {
        @Id
        long id;

        @Access(AccessType.PROPERTY)
        public String name() {
            return "";
        }
    }

    @Test
    void methodThatSaysItIsAProperty() {
        assertThat(Refusal.of(MethodAsProperty.class))
                .containsExactly(
                        "MethodAsProperty.name() has @Access(PROPERTY), but is a method, so the attribute would be"
                                + " lost: put the annotation on the getter, or remove it.");
    }
}
