package dev.orm.engine;

import static dev.orm.engine.Labels.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Table;
import dev.orm.sql.Insert;
import dev.orm.sql.Row2;
import dev.orm.sql.Row3;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.Upsert;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

final class UpsertTests extends LabelsTest {

    private static final Insert<Table> TWO =
            insertInto(LABEL).columns(NAME, COLOR).values("urgent", "pink").values("new", "white");

    private List<Row3<String, String, Integer>> all() {
        return rows(select(NAME, COLOR, USES).orderBy(NAME.asc()));
    }

    @Test
    @Covers({"Q40.1", "Q40.3", "Q40.4"})
    void conflictMayLeaveTheRowAsItIs() {
        assertThat(run(TWO.onConflict(NAME).doNothing())).isEqualTo(1);
        assertThat(all())
                .containsExactly(
                        new Row3<>("later", "blue", 1), new Row3<>("new", "white", 0), new Row3<>("urgent", "red", 2));
    }

    @Test
    @Covers("Q40.1")
    void textOfDoNothing() {
        run(insertInto(LABEL).columns(NAME).values("urgent").onConflict(NAME).doNothing());
        String standard = "insert into label (name) values (?) on conflict (name) do nothing";
        assertThat(sent())
                .isEqualTo(labels.on(
                        "merge into label using (values (cast(? as varchar))) as excluded (name)"
                                + " on label.name = excluded.name"
                                + " when not matched then insert (name) values (excluded.name)",
                        standard,
                        standard));
    }

    @Test
    @Covers({"Q40.2", "Q40.4"})
    void conflictMayUpdateFromTheRowThatWasToBeInserted() {
        Upsert<Table> upsert =
                TWO.onConflict(NAME).doUpdate(COLOR, excluded(COLOR)).set(USES, USES.plus(1));
        assertThat(run(upsert)).isEqualTo(2);
        String standard = "insert into label (name, color) values (?, ?), (?, ?)"
                + " on conflict (name) do update set color = excluded.color, uses = label.uses + ?";
        assertThat(sent())
                .isEqualTo(labels.on(
                        "merge into label using (values (cast(? as varchar), cast(? as varchar)),"
                                + " (cast(? as varchar), cast(? as varchar))) as excluded (name, color)"
                                + " on label.name = excluded.name"
                                + " when matched then update set color = excluded.color, uses = label.uses + ?"
                                + " when not matched then insert (name, color) values (excluded.name, excluded.color)",
                        standard,
                        standard));
        assertThat(all())
                .containsExactly(
                        new Row3<>("later", "blue", 1), new Row3<>("new", "white", 0), new Row3<>("urgent", "pink", 3));
    }

    @Test
    @Covers("Q40.2")
    void conditionChoosesTheRowsThatAreUpdated() {
        Upsert<Table> upsert = insertInto(LABEL)
                .columns(NAME, USES)
                .values("urgent", 1)
                .values("later", 9)
                .onConflict(NAME)
                .doUpdate(USES, excluded(USES))
                .where(excluded(USES).gt(USES), COLOR.ne("black"));
        assertThat(run(upsert)).isEqualTo(1);
        assertThat(all()).containsExactly(new Row3<>("later", "blue", 9), new Row3<>("urgent", "red", 2));
        String standard = "insert into label (name, uses) values (?, ?), (?, ?) on conflict (name)"
                + " do update set uses = excluded.uses where excluded.uses > label.uses and label.color <> ?";
        assertThat(sent())
                .isEqualTo(labels.on(
                        "merge into label using (values (cast(? as varchar), cast(? as integer)),"
                                + " (cast(? as varchar), cast(? as integer))) as excluded (name, uses)"
                                + " on label.name = excluded.name"
                                + " when matched and (excluded.uses > label.uses and label.color <> ?)"
                                + " then update set uses = excluded.uses"
                                + " when not matched then insert (name, uses) values (excluded.name, excluded.uses)",
                        standard,
                        standard));
    }

    @Test
    @Covers("Q40.2")
    void parametersOfConditionAndAssignmentsKeepTheirPlaces() {
        Upsert<Table> upsert = insertInto(LABEL)
                .columns(NAME)
                .values("urgent")
                .onConflict(NAME)
                .doUpdate(COLOR, "gold")
                .where(COLOR.eq("red"));
        assertThat(run(upsert)).isEqualTo(1);
        assertThat(rows(select(COLOR).where(NAME.eq("urgent")))).containsExactly("gold");
    }

    @Test
    @Covers("Q40.2")
    void allOtherColumnsTakeTheValuesThatWereToBeInserted() {
        run(insertInto(LABEL)
                .columns(NAME, COLOR, USES)
                .values("urgent", "pink", 8)
                .onConflict(NAME)
                .doUpdateAll());
        assertThat(rows(select(COLOR, USES).where(NAME.eq("urgent")))).containsExactly(new Row2<>("pink", 8));
        assertThatIllegalStateException()
                .isThrownBy(() -> insertInto(LABEL)
                        .columns(NAME)
                        .values("a")
                        .onConflict(NAME)
                        .doUpdateAll())
                .withMessageContaining("no other columns");
    }

    @Test
    @Covers("Q40.3")
    void conflictIsNamedByItsConstraint() {
        run(TWO.onConstraint("uk_label_name").doUpdate(COLOR, excluded(COLOR)));
        assertThat(rows(select(COLOR).where(NAME.eq("urgent")))).containsExactly("pink");
        assertThat(sent())
                .contains(labels.on(
                        " on label.name = excluded.name when matched ",
                        " on conflict on constraint uk_label_name do update ",
                        " on conflict (name) do update "));
    }

    @Test
    @Covers("Q40.3")
    void unknownConstraintIsRefused() {
        Upsert<Table> upsert = TWO.onConstraint("uk_other").doNothing();
        if (labels.isPostgres()) {
            assertThatThrownBy(() -> run(upsert)).isInstanceOf(DataAccessException.class);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run(upsert))
                    .withMessageContaining("no unique constraint named \"uk_other\"")
                    .withMessageContaining("uk_label_name");
        }
    }

    @Test
    @Covers({"Q40.3", "Q40.4"})
    void conflictIsNamedByAPartialIndexWhereThereAreSome() {
        Upsert<Table> upsert = insertInto(NOTE)
                .columns(NOTE_ID, NOTE_LABEL, WEIGHT)
                .values(9L, "later", 6)
                .onConflict(NOTE_LABEL)
                .where(WEIGHT.lt(8))
                .doUpdate(WEIGHT, 7);
        if (labels.isH2()) {
            assertThatThrownBy(() -> run(upsert))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("partial index");
            return;
        }
        labels.connection()
                .withJdbc(jdbc -> jdbc.createStatement()
                        .execute("create unique index light_notes on note (label) where weight < 8"));
        Upsert<Table> literal = insertInto(NOTE)
                .columns(NOTE_ID, NOTE_LABEL, WEIGHT)
                .values(9L, "later", 6)
                .onConflict(NOTE_LABEL)
                .where(unsafe("weight < 8").asCondition())
                .doUpdate(WEIGHT, 7);
        assertThat(run(literal)).isEqualTo(1);
        assertThat(sent()).contains(" on conflict (label) where (weight < 8) do update set weight = ?");
        assertThat(rows(select(WEIGHT).where(NOTE_ID.eq(3)))).containsExactly(7);
    }

    @Test
    @Covers({"Q40.1", "Q40.4"})
    void anyConflictIsLeftAloneWhereTheDatabaseCan() {
        Upsert<Table> upsert = TWO.onConflict().doNothing();
        if (labels.isH2()) {
            assertThatThrownBy(() -> run(upsert))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("name the columns of one in onConflict(...)");
        } else {
            assertThat(run(upsert)).isEqualTo(1);
            assertThat(sent()).endsWith(" on conflict do nothing");
        }
    }

    @Test
    void updateOnAnyConflictIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TWO.onConflict().doUpdate(COLOR, "a"))
                .withMessageContaining("name the columns of the conflict");
    }

    @Test
    void conditionWithoutUpdateIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(TWO.onConflict(NAME).doNothing().where(USES.gt(1))))
                .withMessageContaining("there is no update to restrict");
    }

    @Test
    void columnOfAnotherTableIsNoConflict() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.onConflict(NOTE_LABEL))
                .withMessageContaining("the insert writes to label");
    }

    @Test
    @Covers("Q40.1")
    void ofRowsThatConflictWithEachOtherTheFirstIsInserted() {
        Upsert<Table> upsert = insertInto(LABEL)
                .columns(NAME, COLOR)
                .values("twin", "first")
                .values("twin", "second")
                .values("urgent", "third")
                .onConflict(NAME)
                .doNothing();
        assertThat(run(upsert)).isEqualTo(1);
        assertThat(rows(select(COLOR).where(NAME.eq("twin")))).containsExactly("first");
    }

    @Test
    @Covers("Q40.1")
    void nullConflictsWithNothing() {
        Upsert<Table> upsert = insertInto(LABEL)
                .columns(NAME, COLOR)
                .values(null, "a")
                .values(null, "b")
                .onConflict(NAME)
                .doNothing();
        assertThat(run(upsert)).isEqualTo(2);
        assertThat(run(upsert)).isEqualTo(2);
        assertThat(rows(select(count()).from(LABEL).where(NAME.isNull()))).containsExactly(4L);
    }

    @Test
    @Covers("Q40.4")
    void selectedRowsAreUpserted() {
        Upsert<Table> upsert = insertInto(LABEL)
                .columns(NAME, USES)
                .fromSelect(select(NOTE_LABEL, max(WEIGHT))
                        .where(NOTE_LABEL.isNotNull())
                        .groupBy(NOTE_LABEL))
                .onConflict(NAME)
                .doUpdate(USES, excluded(USES));
        assertThat(run(upsert)).isEqualTo(2);
        assertThat(rows(select(NAME, USES).orderBy(NAME.asc())))
                .containsExactly(new Row2<>("later", 5), new Row2<>("urgent", 20));
    }

    @Test
    @Covers({"Q39.1", "Q40.4"})
    void upsertReturnsInsertedAndUpdatedRows() {
        assertThat(run(TWO.onConflict(NAME).doUpdate(COLOR, excluded(COLOR)).returning(NAME, COLOR)))
                .containsExactlyInAnyOrder(new Row2<>("urgent", "pink"), new Row2<>("new", "white"));
    }

    @Test
    @Covers("Q40.1")
    void rowsThatWereLeftAloneAreNotReturned() {
        assertThat(run(TWO.onConflict(NAME).doNothing().returning(NAME))).containsExactly("new");
    }
}
