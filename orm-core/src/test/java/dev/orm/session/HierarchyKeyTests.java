package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique values that pass between objects of one hierarchy, whose rows are spread over several tables. */
final class HierarchyKeyTests extends SessionTest {

    private final Badge badge = new Badge("a");
    private final Medal gold = new Medal("b", 1);
    private final Medal silver = new Medal("c", 2);

    HierarchyKeyTests(Lab lab) {
        super(lab, Badge.class, Medal.class);
        session.addAll(List.of(badge, gold, silver));
        session.commit();
    }

    private String code(Badge of) {
        return inDatabase(other -> other.get(Badge.class, of.id).code);
    }

    @Test
    @Covers("S15.3")
    void objectsOfTwoClassesExchangeTheValuesOfTheirRoot() {
        badge.code = "b";
        gold.code = "a";
        session.commit();

        assertThat(code(badge)).isEqualTo("b");
        assertThat(code(gold)).isEqualTo("a");
    }

    @Test
    @Covers("S15.2")
    void objectsExchangeValuesOfATableThatOnlyTheirClassHas() {
        gold.place = 2;
        silver.place = 1;

        assertThat(session.plan().lines()).containsExactly("clear Medal.place x2 for now", "update Medal x2 [place]");
        session.commit();
        assertInDatabase(other -> other.get(Medal.class, gold.id).place).isEqualTo(2);
    }

    @Test
    @Covers("S15.1")
    void aDeletedObjectPassesItsValuesOfAllTablesOn() {
        session.delete(gold);
        Medal next = new Medal("b", 1);
        session.add(next);
        session.commit();

        assertThat(code(next)).isEqualTo("b");
        assertInDatabase(other -> other.query(Medal.class).count()).isEqualTo(2L);
    }
}
