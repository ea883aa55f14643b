package dev.orm.session;

import static dev.orm.session.firm.Unit_.UNIT;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.firm.Unit;
import dev.orm.session.firm.UnitId;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A composite foreign key to the same table, of which one column is a part of the row's own key. */
final class CompositeReferenceTests extends SessionTest {

    CompositeReferenceTests(Lab lab) {
        super(lab, Unit.class);
    }

    /** Two units below the first one of each company. */
    @BeforeEach
    void units() {
        for (String company : List.of("acme", "emca")) {
            Unit top = new Unit(company, 1, "top");
            for (int number = 2; number < 4; number++) {
                Unit unit = new Unit(company, number, "unit " + number);
                unit.setAbove(top);
                top.getBelow().add(unit);
            }
            givenAll(top);
        }
    }

    private Unit unit(String company, int number) {
        return session.get(Unit.class, new UnitId(company, number));
    }

    @Test
    @Covers("R6.2")
    void aReferenceIsWrittenByTheColumnThatIsItsOwn() {
        Unit unit = unit("acme", 3);
        unit.setAbove(unit("acme", 2));

        assertThat(sql.of(session::commit)).containsExactly("update unit set above_number");
        assertInDatabase(other ->
                        other.get(Unit.class, new UnitId("acme", 3)).getAbove().getNumber())
                .isEqualTo(2);
    }

    @Test
    @Covers("R6.2")
    void aReferenceIsClearedByTheColumnThatIsItsOwn() {
        unit("acme", 3).setAbove(null);

        assertThat(sql.of(session::commit)).containsExactly("update unit set above_number");
        assertInDatabase(other -> other.get(Unit.class, new UnitId("acme", 3)).getAbove() == null)
                .isEqualTo(true);
    }

    @Test
    @Covers("R6.2")
    void aTargetThatDisagreesOnTheSharedColumnIsRefused() {
        unit("acme", 3).setAbove(unit("emca", 1));

        assertThatThrownBy(session::flush)
                .hasMessageContaining("Unit.above refers to a Unit with another value than Unit.company has")
                .hasMessageContaining("the column company");
        session.rollback();
    }

    @Test
    @Covers("R6.2")
    void deletingTheTargetCutsItsElementsLoose() {
        session.delete(unit("acme", 1));
        session.commit();

        assertInDatabase(other ->
                        other.query(UNIT).where(UNIT.above().number.isNull()).count())
                .isEqualTo(3L);
    }

    @Test
    @Covers({"L3.3", "R6.2"})
    void collectionsOfCompositeKeysComeByOneStatement() {
        List<Unit> tops = session.query(UNIT)
                .where(UNIT.number.eq(1))
                .options(selectin(UNIT.below()))
                .orderBy(UNIT.company.asc())
                .list();

        assertThat(sql.of(() -> assertThat(tops)
                        .allSatisfy(top -> assertThat(top.getBelow())
                                .hasSize(2)
                                .allMatch(unit -> unit.getCompany().equals(top.getCompany())))))
                .isEmpty();
    }

    @Test
    @Covers("L3.3")
    void compositeKeysAreComparedAsRows() {
        List<String> texts = sql.texts(() -> session.query(UNIT)
                .where(UNIT.number.eq(1))
                .options(selectin(UNIT.below()))
                .list());

        assertThat(texts).hasSize(2);
        assertThat(texts.get(1).replace("\"", ""))
                .containsPattern(
                        "\\(u\\.company, u\\.above_number\\) in \\(|" + "exists \\(select 1 from|join unnest\\(");
    }

    @Test
    @Covers({"L3.3", "R6.2"})
    void toOnesOfCompositeKeysComeByOneStatement() {
        List<Unit> units = session.query(UNIT)
                .where(UNIT.number.eq(2))
                .options(selectin(UNIT.above()))
                .list();

        assertThat(sql.of(() -> assertThat(units)
                        .allSatisfy(
                                unit -> assertThat(unit.getAbove().getName()).isEqualTo("top"))))
                .isEmpty();
    }

    @Test
    @Covers("R6.2")
    void theTargetIsJoined() {
        assertThat(session.query(UNIT)
                        .where(UNIT.above().name.eq("top"))
                        .options(joined(UNIT.above()))
                        .list())
                .hasSize(4)
                .allMatch(unit -> unit.getAbove().getNumber() == 1);
    }
}
