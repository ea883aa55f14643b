package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.JoinCondition;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.testing.Covers;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Relations by conditions that cannot be mapped. */
class RefusedConditionTests {

    @Entity
    static class Missing {
        @Id
        Long id;

        @OneToMany
        @JoinCondition
        List<Missing> others;

        static Condition others(DynamicTable<Missing> one) {
            return one.attribute("id").isNotNull();
        }
    }

    @Test
    @Covers("R16.3")
    void theMethodIsMissing() {
        assertThat(Refusal.of(Missing.class))
                .containsExactly("Missing.others has @JoinCondition and no condition: add a method static Condition"
                        + " others(Missing_ missing, Missing_ missing), or with a DynamicTable for each where there is no"
                        + " generated metamodel.");
    }

    @Entity
    static class Failing {
        @Id
        Long id;

        @ManyToOne
        @JoinCondition
        Failing unknown;

        static Condition unknown(DynamicTable<Failing> one, DynamicTable<Failing> other) {
            return Condition.absent();
        }
    }

    @Test
    @Covers("R16.3")
    void theMethodFails() {
        assertThat(Refusal.of(Failing.class))
                .containsExactly(
                        "Failing.unknown cannot be expressed, Failing.unknown(DynamicTable, DynamicTable) failed:"
                                + " Failing.unknown(DynamicTable, DynamicTable) returned an absent condition, which would let"
                                + " every object meet every other one: compare attributes of both.");
    }

    @Entity
    static class Writing {
        @Id
        Long id;

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinCondition
        List<Writing> saved;

        @OneToMany(orphanRemoval = true)
        @JoinCondition
        List<Writing> removed;

        @OneToMany(mappedBy = "parent")
        @JoinCondition
        List<Writing> mapped;

        @ManyToOne
        @JoinColumn(name = "parent_id")
        @JoinCondition
        Writing parent;

        @OneToMany
        @JoinCondition
        Map<String, Writing> keyed;

        @JoinCondition
        String plain;
    }

    @Test
    @Covers("R16.2")
    void nothingIsWrittenForIt() {
        assertThat(Refusal.of(Writing.class))
                .contains(
                        "Writing.saved has @JoinCondition, so nothing is written for it, and cascades [PERSIST]: leave"
                                + " these cascades out.",
                        "Writing.removed has @JoinCondition, so nothing is written for it, and cascades [REMOVE]: leave"
                                + " orphanRemoval out.",
                        "Writing.mapped has @JoinCondition and mappedBy: keep the one that says which objects the"
                                + " relation leads to.",
                        "Writing.parent is a relation by a condition, which has no columns, and has @JoinColumn, which says"
                                + " nothing there: remove it, or put it where it belongs.",
                        "Writing.keyed is a Map and has @JoinCondition, so there are no columns for its keys: name the"
                                + " attribute of the elements that is their key by @MapKey.",
                        "Writing.plain has @JoinCondition and is no relation: say which one by @ManyToOne, @OneToOne,"
                                + " @OneToMany or @ManyToMany, or remove it.");
    }

    @Embeddable
    static class Part {
        @ManyToOne
        @JoinCondition
        Whole whole;
    }

    @Entity
    static class Whole {
        @Id
        Long id;

        Part part;
    }

    @Test
    @Covers("R16.3")
    void itIsInAnEmbeddable() {
        assertThat(Refusal.of(Whole.class))
                .contains("Part.whole has @JoinCondition and is in an embeddable: move it to the entity.");
    }
}
