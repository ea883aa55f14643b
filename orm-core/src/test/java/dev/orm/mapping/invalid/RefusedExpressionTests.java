package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.Computed;
import dev.orm.annotation.GeneratedAs;
import dev.orm.annotation.Hybrid;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Expression;
import dev.orm.sql.TextExpression;
import dev.orm.testing.Covers;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

/** Expressions that are missing, or do not fit their attribute. */
class RefusedExpressionTests {

    @Entity
    static class Missing {
        @Id
        Long id;

        @Computed
        int total;

        @Hybrid
        public String getLabel() {
            return "Missing " + id;
        }
    }

    @Test
    @Covers("D10.7")
    void noMethodMakesIt() {
        assertThat(Refusal.of(Missing.class))
                .containsExactly(
                        "Missing.total has no expression: add a method static Expression<Integer> total(Missing_ ...), or"
                                + " with a DynamicTable<Missing> where there is no generated metamodel.",
                        "Missing.label has no expression: add a method static Expression<String> label(Missing_ ...), or"
                                + " with a DynamicTable<Missing> where there is no generated metamodel.");
    }

    @Entity
    static class OtherType {
        @Id
        Long id;

        @Computed
        int total;

        static TextExpression total(DynamicTable<OtherType> table) {
            return table.text("name");
        }
    }

    @Test
    @Covers("D10.7")
    void theMethodYieldsValuesOfAnotherType() {
        assertThat(Refusal.of(OtherType.class))
                .containsExactly(
                        "OtherType.total is of type int, but OtherType.total(DynamicTable) yields other values:"
                                + " let both be of one type.");
    }

    @Entity
    static class WithColumn {
        @Id
        Long id;

        @Computed
        @Column(name = "total")
        int total;

        @Computed
        @GeneratedAs("1")
        int other;
    }

    @Test
    @Covers("D10.7")
    void aColumnIsDescribedThatIsNotThere() {
        assertThat(Refusal.of(WithColumn.class))
                .containsExactly(
                        "WithColumn.total is @Computed and has @Column, but an expression has no column: remove one of them.",
                        "WithColumn.other is @Computed and has @GeneratedAs, but an expression has no column: remove one of"
                                + " them.");
    }

    @Entity
    static class Failing {
        @Id
        Long id;

        @Computed
        String name;

        static Expression<String> name(DynamicTable<Failing> table) {
            return table.text("a").as(" ");
        }

        @Hybrid
        public String getOther() {
            return name;
        }

        @SuppressWarnings("NullAway")
        static Expression<String> other(DynamicTable<Failing> table) {
            return null;
        }
    }

    @Test
    @Covers("D10.7")
    void theMethodFails() {
        assertThat(Refusal.of(Failing.class))
                .contains("Failing.other cannot be expressed, Failing.other(DynamicTable) failed:"
                        + " Failing.other(DynamicTable) returned null: return an expression over what it is given.");
    }

    @Embeddable
    static class Part {
        String name;

        @Computed
        String label;

        @Hybrid
        public String upper() {
            return name;
        }
    }

    @Entity
    static class WithPart {
        @Id
        Long id;

        Part part;
    }

    @Test
    @Covers("D10.7")
    void anEmbeddableHasOne() {
        assertThat(Refusal.of(WithPart.class))
                .containsExactly(
                        "Part.upper is a @Hybrid method of an embeddable: move it to the entity that has WithPart.part.",
                        "Part.label is @Computed and in an embeddable: move it to the entity.");
    }

    @Entity
    static class Twice {
        @Id
        Long id;

        String name;

        @Hybrid
        public String getName() {
            return name;
        }

        @Hybrid
        public String prefixed(String prefix) {
            return prefix + name;
        }
    }

    @Test
    @Covers("D12.4")
    void aMethodThatQueriesCouldNotName() {
        assertThat(Refusal.of(Twice.class))
                .containsExactly(
                        "Twice.prefixed() is @Hybrid, so it takes no parameters and returns a value: what depends on more"
                                + " than the object is an expression of its own, written where the query is.",
                        "Twice.name is an attribute and a @Hybrid method: rename one of them, or use @Computed on the"
                                + " attribute.");
    }
}
