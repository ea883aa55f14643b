package dev.orm.engine;

import static dev.orm.engine.Labels.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.AliasedTable;
import dev.orm.schema.Table;
import dev.orm.sql.Delete;
import dev.orm.sql.Row2;
import dev.orm.sql.Update;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Updates and deletes with rows of other tables. */
final class JoinedChangeTests extends LabelsTest {

    @Test
    @Covers("Q37.3")
    void updateTakesValuesFromRowsOfAnotherTable() {
        Update<Table> update = update(LABEL)
                .set(USES, WEIGHT)
                .set(COLOR, NAME.concat("!"))
                .from(NOTE)
                .where(NOTE_LABEL.eq(NAME), NOTE_ID.in(2, 3));
        assertThat(run(update)).isEqualTo(2);
        assertThat(rows(select(NAME, USES).orderBy(NAME.asc())))
                .containsExactly(new Row2<>("later", 5), new Row2<>("urgent", 20));
        assertThat(rows(select(COLOR).where(NAME.eq("later")))).containsExactly("later!");
    }

    @Test
    @Covers("Q37.3")
    void textOfAnUpdateFromAnotherTable() {
        run(update(LABEL).set(USES, WEIGHT).set(COLOR, "x").from(NOTE).where(NOTE_LABEL.eq(NAME), NOTE_ID.eq(2)));
        String standard =
                "update label as l set uses = n.weight, color = ? from note n where n.label = l.name and n.id = ?";
        assertThat(sent())
                .isEqualTo(labels.on(
                        "merge into label as l using (select l._rowid_ as r, n.weight as c0, cast(? as varchar) as c1"
                                + " from label as l, note n where n.label = l.name and n.id = ?) as s"
                                + " on l._rowid_ = s.r when matched then update set uses = s.c0, color = s.c1",
                        standard,
                        standard));
    }

    @Test
    @Covers("Q37.3")
    void updateReadsSeveralSourcesAndItselfUnderAnAlias() {
        AliasedTable other = LABEL.as("other");
        Update<Table> update = update(LABEL)
                .set(USES, other.whole("uses", Integer.class))
                .from(other, NOTE)
                .where(NAME.eq("later"), other.text("name").eq(NOTE_LABEL), NOTE_ID.eq(1));
        assertThat(run(update)).isEqualTo(1);
        assertThat(rows(select(USES).where(NAME.eq("later")))).containsExactly(2);
    }

    @Test
    @Covers("Q37.3")
    void rowWithSeveralPartnersTakesOneOfThemOrIsRefused() {
        Update<Table> update = update(LABEL).set(USES, WEIGHT).from(NOTE).where(NOTE_LABEL.eq(NAME), NAME.eq("urgent"));
        if (labels.isH2()) {
            assertThatThrownBy(() -> run(update)).isInstanceOf(DataIntegrityViolationException.class);
        } else {
            assertThat(run(update)).isEqualTo(1);
            assertThat(rows(select(USES).where(NAME.eq("urgent"))))
                    .singleElement()
                    .isIn(10, 20);
        }
    }

    @Test
    @Covers({"Q37.3", "Q39.1"})
    void updateFromAnotherTableReturnsItsRows() {
        assertThat(run(update(LABEL)
                        .set(USES, WEIGHT)
                        .from(NOTE)
                        .where(NOTE_LABEL.eq(NAME), NOTE_ID.eq(3))
                        .returning(NAME, USES)))
                .containsExactly(new Row2<>("later", 5));
    }

    @Test
    @Covers("Q37.3")
    void nullAndDefaultAreSetBesideOtherTables() {
        Update<Table> update = update(NOTE)
                .setNull(NOTE_LABEL)
                .set(WEIGHT, USES)
                .from(LABEL)
                .where(NOTE_LABEL.eq(NAME), NAME.eq("later"));
        assertThat(run(update)).isEqualTo(1);
        assertThat(rows(select(NOTE_LABEL, WEIGHT).where(NOTE_ID.eq(3)))).containsExactly(new Row2<>(null, 1));
    }

    @Test
    @Covers("Q37.2")
    void valueMayBeACorrelatedSubQuery() {
        assertThat(run(update(LABEL)
                        .set(
                                USES,
                                select(max(WEIGHT))
                                        .from(NOTE)
                                        .where(NOTE_LABEL.eq(NAME))
                                        .scalar())
                        .allRows()))
                .isEqualTo(2);
        assertThat(rows(select(USES).orderBy(NAME.asc()))).containsExactly(5, 20);
    }

    @Test
    @Covers("Q37.1")
    void assignmentsStandInTheOrderInWhichTheyWereSaid() {
        run(update(LABEL)
                .set(USES, USES.plus(1))
                .set(COLOR, "a")
                .set(NAME, NAME.upper())
                .where(NAME.eq("later")));
        assertThat(sent())
                .isEqualTo("update label as l set uses = l.uses + ?, color = ?, name = upper(l.name) where l.name = ?");
        assertThat(rows(select(USES).where(NAME.eq("LATER")))).containsExactly(2);
    }

    @Test
    @Covers({"Q37.4", "Q37.3"})
    void sourceThatIsNotReadIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(update(LABEL).set(USES, WEIGHT).where(NOTE_LABEL.eq(NAME))))
                .withMessageContaining("note is used in a statement that does not read it; add from(note)");
    }

    @Test
    @Covers("Q37.4")
    void subQueryThatReadsOnlyTheChangedTableOfTheUpdateIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> run(update(LABEL).set(USES, select(USES).scalar()).allRows()))
                .withMessageContaining("say from(...)");
    }

    @Test
    void sourceIsReadOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update(LABEL).from(LABEL))
                .withMessageContaining("the statement has it already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deleteFrom(LABEL).using(NOTE, NOTE))
                .withMessageContaining("using(note)");
    }

    @Test
    @Covers("Q38.2")
    void deleteIsForRowsWithPartners() {
        Delete<Table> delete = deleteFrom(LABEL).using(NOTE).where(NOTE_LABEL.eq(NAME), WEIGHT.gt(8));
        assertThat(run(delete)).isEqualTo(1);
        assertThat(sent())
                .isEqualTo(labels.on(
                        "delete from label as l where exists"
                                + " (select 1 from note n where n.label = l.name and n.weight > ?)",
                        "delete from label as l using note n where n.label = l.name and n.weight > ?",
                        "delete from label as l where exists"
                                + " (select 1 from note n where n.label = l.name and n.weight > ?)"));
        assertThat(rows(select(NAME))).containsExactly("later");
    }

    @Test
    @Covers({"Q38.2", "Q39.1"})
    void deleteWithPartnersReturnsItsRows() {
        assertThat(run(deleteFrom(LABEL)
                        .using(NOTE)
                        .where(NOTE_LABEL.eq(NAME), WEIGHT.lt(8))
                        .returning(NAME)))
                .containsExactly("later");
    }

    @Test
    @Covers("Q38.1")
    void deleteIsForRowsThatMeetTheCondition() {
        assertThat(run(deleteFrom(NOTE).where(NOTE_LABEL.eq("urgent")))).isEqualTo(2);
        assertThat(run(deleteFrom(NOTE).allRows())).isEqualTo(2);
    }

    @Test
    @Covers("Q38.1")
    void changeWithAnAbsentConditionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(deleteFrom(NOTE).using(LABEL).where(NOTE_LABEL.eqIfPresent(null))))
                .withMessageContaining("The delete of note has no condition")
                .withMessageContaining("allRows()");
        assertThatIllegalStateException()
                .isThrownBy(() -> run(update(NOTE).set(WEIGHT, 1).from(LABEL).returning(NOTE_ID)))
                .withMessageContaining("The update of note has no condition");
    }
}
