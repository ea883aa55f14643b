package dev.orm.engine;

import static dev.orm.engine.Labels.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Change;
import dev.orm.sql.Cte;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.sql.Subquery;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;

/** Changes that read what other statements yield, and statements that read what changes return. */
final class DerivedChangeTests extends LabelsTest {

    private static final WholeExpression<Integer> HEAVIEST = max(WEIGHT).as("heaviest");

    @Test
    @Covers("Q7.1")
    void changedRowsAreReadAsASource() {
        Cte gone = cte("gone", deleteFrom(NOTE).where(WEIGHT.gt(8)).returning(NOTE_LABEL, WEIGHT));
        Select<Row2<String, Integer>> select = with(gone)
                .then(select(gone.get(NOTE_LABEL), gone.get(WEIGHT))
                        .from(gone)
                        .orderBy(gone.get(WEIGHT).asc()));
        if (!labels.isPostgres()) {
            assertThatThrownBy(() -> rows(select))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("A change in a WITH clause is not available on "
                            + labels.database().product())
                    .hasMessageContaining("run the change first");
            return;
        }
        assertThat(rows(select)).containsExactly(new Row2<>("urgent", 10), new Row2<>("urgent", 20));
        assertThat(labels.statement())
                .isEqualTo("with gone (c1, c2) as (delete from note as n where n.weight > ?"
                        + " returning n.label, n.weight) select g.c1, g.c2 from gone g order by g.c2");
        assertThat(rows(select(count()).from(NOTE))).containsExactly(2L);
    }

    @Test
    @Covers("Q7.1")
    void insertedAndUpdatedRowsAreReadToo() {
        Cte made = cte("made", insertInto(LABEL).columns(NAME).values("new").returning(ID, NAME));
        if (!labels.isPostgres()) {
            assertThatThrownBy(() -> rows(with(made).then(select(made.get(NAME)).from(made))))
                    .isInstanceOf(UnsupportedSqlException.class);
            return;
        }
        assertThat(rows(with(made).then(select(made.get(NAME)).from(made)))).containsExactly("new");
        Cte used = cte("used", update(LABEL).set(USES, 9).where(NAME.eq("new")).returning(NAME, USES));
        assertThat(rows(with(used).then(select(used.get(USES)).from(used)))).containsExactly(9);
    }

    @Test
    @Covers({"Q7.1", "Q7.2"})
    void changeMovesWhatAnotherReturns() {
        Cte gone = cte("gone", deleteFrom(NOTE).where(WEIGHT.lt(8)).returning(NOTE_LABEL, WEIGHT));
        Change move = with(gone)
                .then(insertInto(LABEL)
                        .columns(NAME, USES)
                        .fromSelect(select(gone.get(NOTE_LABEL).concat("!"), gone.get(WEIGHT))
                                .from(gone)));
        if (!labels.isPostgres()) {
            assertThatThrownBy(() -> run(move)).isInstanceOf(UnsupportedSqlException.class);
            return;
        }
        assertThat(run(move.returning(NAME, USES))).containsExactly(new Row2<>("later!", 5));
        assertThat(sent())
                .isEqualTo("with gone (c1, c2) as (delete from note as n where n.weight < ?"
                        + " returning n.label, n.weight) insert into label (name, uses)"
                        + " select g.c1 || ?, g.c2 from gone g returning label.name, label.uses");
    }

    @Test
    @Covers("Q37.3")
    void updateTakesValuesFromASubQuery() {
        Subquery notes = select(NOTE_LABEL, HEAVIEST)
                .where(WEIGHT.gt(1))
                .groupBy(NOTE_LABEL)
                .subquery("notes");
        assertThat(run(update(LABEL)
                        .set(USES, notes.get(HEAVIEST))
                        .from(notes)
                        .where(notes.get(NOTE_LABEL).eq(NAME), USES.lt(10))))
                .isEqualTo(2);
        assertThat(rows(select(NAME, USES).orderBy(NAME.asc())))
                .containsExactly(new Row2<>("later", 5), new Row2<>("urgent", 20));
        String standard = "update label as l set uses = notes.heaviest from (select n.label as c1,"
                + " max(n.weight) as heaviest from note n where n.weight > ? group by n.label) notes"
                + " where notes.c1 = l.name and l.uses < ?";
        assertThat(sent())
                .isEqualTo(labels.on(
                        "merge into label as l using (select l._rowid_ as r, notes.heaviest as c0 from label as l,"
                                + " (select n.label as c1, max(n.weight) as heaviest from note n where n.weight > ?"
                                + " group by n.label) notes where notes.c1 = l.name and l.uses < ?) as s"
                                + " on l._rowid_ = s.r when matched then update set uses = s.c0",
                        standard,
                        standard));
    }

    @Test
    @Covers("Q38.2")
    void deleteIsForRowsOfASubQuery() {
        Subquery heavy = select(NOTE_LABEL).where(WEIGHT.gt(15)).subquery("heavy");
        assertThat(run(deleteFrom(LABEL)
                        .using(heavy)
                        .where(heavy.get(NOTE_LABEL).eq(NAME))))
                .isEqualTo(1);
        assertThat(rows(select(NAME))).containsExactly("later");
    }

    @Test
    void statementsThatDifferInASubQueryHaveTextsOfTheirOwn() {
        Subquery heavy = select(NOTE_LABEL).where(WEIGHT.gt(15)).subquery("x");
        Subquery light = select(NOTE_LABEL).where(WEIGHT.lt(15), NOTE_ID.eq(3)).subquery("x");
        assertThat(run(deleteFrom(LABEL)
                        .using(heavy)
                        .where(heavy.get(NOTE_LABEL).eq(NAME))))
                .isEqualTo(1);
        assertThat(run(deleteFrom(LABEL)
                        .using(light)
                        .where(light.get(NOTE_LABEL).eq(NAME))))
                .isEqualTo(1);
    }
}
