package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQueries;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedAnnotationTests {

    @Entity
    @Cacheable
    static class OnClass {
        @Id
        Long id;
    }

    @Test
    void annotationOnClass() {
        assertThat(Refusal.of(OnClass.class))
                .containsExactly(
                        "OnClass has @Cacheable, which is not supported: remove it, there is no second-level cache.");
    }

    @Entity
    @NamedQueries(@NamedQuery(name = "all", query = "select 1"))
    static class InContainer {
        @Id
        Long id;
    }

    @Test
    void containerIsExplainedLikeItsElements() {
        assertThat(Refusal.of(InContainer.class))
                .containsExactly(
                        "InContainer has @NamedQueries, which is not supported: write the query as a typed select or a"
                                + " repository method, and remove the annotation.");
    }

    @Entity
    static class OnField {
        @Id
        Long id;

        @OneToMany
        @TableGenerator(name = "t")
        List<OnField> names = new ArrayList<>();
    }

    @Test
    void annotationOnField() {
        assertThat(Refusal.of(OnField.class))
                .contains(
                        "OnField.names has @TableGenerator, which is not supported: use a sequence or an identity column.");
    }

    @Entity
    static class OnMethod {
        @Id
        Long id;

        @PersistenceContext
        void inject(Object manager) {}
    }

    @Test
    void annotationOnMethod() {
        assertThat(Refusal.of(OnMethod.class))
                .containsExactly(
                        "OnMethod.inject() has @PersistenceContext, which is not supported: remove PersistenceContext.");
    }

    @Entity
    @SequenceGenerator(name = "t", options = "order")
    static class WithAttribute {
        @Id
        Long id;
    }

    @Test
    void attributeOfSupportedAnnotation() {
        assertThat(Refusal.of(WithAttribute.class))
                .containsExactly(
                        "WithAttribute has @SequenceGenerator with options, which is not supported: remove options.");
    }

    @Entity
    static class InsideOther {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(foreignKeyDefinition = "..."))
        InsideOther parent;
    }

    @Test
    void attributeOfAnnotationInsideAnother() {
        assertThat(Refusal.of(InsideOther.class))
                .containsExactly(
                        "InsideOther.parent has @ForeignKey with foreignKeyDefinition, which is not supported: say"
                                + " what is special about it with options.");
    }

    @Entity
    static class Several {
        @Id
        @Column(table = "more")
        Long id;

        @OneToMany
        @TableGenerator(name = "t")
        List<Several> children = new ArrayList<>();
    }

    @Test
    void eachIsReported() {
        assertThat(Refusal.of(Several.class))
                .containsExactly(
                        "Several.children has @TableGenerator, which is not supported: use a sequence or an identity column.",
                        "Several.id is in the table more, which Several does not have: declare it there by @SecondaryTable, or"
                                + " name another.");
    }
}
