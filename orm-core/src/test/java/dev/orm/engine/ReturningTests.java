package dev.orm.engine;

import static dev.orm.engine.Labels.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Row2;
import dev.orm.sql.Row3;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.Update;
import dev.orm.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReturningTests extends LabelsTest {

    record Painted(String name, String color) {}

    @Test
    @Covers({"Q39.1", "E20.2", "E20.3"})
    void insertReturnsWhatTheDatabaseMade() {
        List<Row3<Long, String, Integer>> made =
                run(insertInto(LABEL).columns(NAME).values("new").returning(ID, COLOR, USES));
        assertThat(made).singleElement().satisfies(row -> {
            assertThat(row.first()).isPositive();
            assertThat(row.second()).isEqualTo("grey");
            assertThat(row.third()).isZero();
        });
        assertThat(sent())
                .isEqualTo(labels.on(
                        "select l.id, l.color, l.uses from final table (insert into label (name) values (?)) as l",
                        "insert into label (name) values (?) returning label.id, label.color, label.uses",
                        "insert into label (name) values (?) returning label.id, label.color, label.uses"));
        assertThat(rows(select(NAME).where(ID.eq(made.get(0).first())))).containsExactly("new");
    }

    @Test
    @Covers("Q39.1")
    void updateReturnsColumnsAndExpressionsOfTheRowsAsTheyAreNow() {
        List<Row2<String, Long>> updated =
                run(update(LABEL).set(USES, 7).where(NAME.eq("urgent")).returning(NAME.upper(), USES.times(value(3))));
        assertThat(updated).containsExactly(new Row2<>("URGENT", 21L));
        assertThat(sent())
                .isEqualTo(labels.on(
                        "select upper(l2.name), l2.uses * cast(? as bigint) from final table"
                                + " (update label as l set uses = ? where l.name = ?) as l2",
                        "update label as l set uses = ? where l.name = ?"
                                + " returning upper(l.name), l.uses * cast(? as int8)",
                        "update label as l set uses = ? where l.name = ? returning upper(label.name), label.uses * ?"));
    }

    @Test
    @Covers("Q39.1")
    void deleteReturnsTheRowsAsTheyWere() {
        assertThat(run(deleteFrom(LABEL).where(NAME.eq("later")).returning(NAME, USES)))
                .containsExactly(new Row2<>("later", 1));
        assertThat(sent())
                .isEqualTo(labels.on(
                        "select l2.name, l2.uses from old table (delete from label as l where l.name = ?) as l2",
                        "delete from label as l where l.name = ? returning l.name, l.uses",
                        "delete from label as l where l.name = ? returning label.name, label.uses"));
        assertThat(rows(select(NAME))).containsExactly("urgent");
    }

    @Test
    @Covers("Q39.1")
    void returnedRowsBecomeRecords() {
        Update<?> update = update(LABEL).set(COLOR, "green").where(NAME.eq("later"));
        assertThat(run(update.returning(NAME, COLOR).into(Painted::new)))
                .containsExactly(new Painted("later", "green"));
        assertThat(run(update.returning(NAME, COLOR).into(Painted.class)))
                .containsExactly(new Painted("later", "green"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> update.returning(NAME).into(Painted.class))
                .withMessageContaining("Painted has 2 components");
    }

    @Test
    @Covers("Q39.1")
    void subQueryIsReturnedForEachRow() {
        assertThat(run(update(LABEL)
                        .set(USES, 0)
                        .allRows()
                        .returning(
                                NAME,
                                select(count())
                                        .from(NOTE)
                                        .where(NOTE_LABEL.eq(NAME))
                                        .scalar()
                                        .as("notes"))))
                .containsExactlyInAnyOrder(new Row2<>("urgent", 2L), new Row2<>("later", 1L));
    }

    @Test
    @Covers("Q39.1")
    void nothingIsReturnedWhereNothingIsChanged() {
        assertThat(run(deleteFrom(LABEL).where(NAME.eq("nowhere")).returning(ID)))
                .isEmpty();
    }

    @Test
    void rowsOfTheResultAreReadByTheirNames() {
        assertThat(labels.connection()
                        .execute(update(LABEL)
                                .set(USES, 5)
                                .where(NAME.eq("later"))
                                .returning(NAME, USES.as("times")))
                        .mappings()
                        .one())
                .containsEntry("name", "later")
                .containsEntry("times", 5);
    }

    @Test
    void aggregateOfReturnedRowsIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(update(LABEL).set(USES, 5).allRows().returning(sum(USES))))
                .withMessageContaining("returning");
    }

    @Test
    void returningOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deleteFrom(LABEL).allRows().returning(List.of(), values -> values))
                .withMessageContaining("at least one item");
    }

    @Test
    @Covers("Q39.1")
    void columnOfAnotherSourceIsReturnedWhereTheDatabaseCan() {
        Update<?> update = update(LABEL).set(USES, WEIGHT).from(NOTE).where(NOTE_LABEL.eq(NAME), NOTE_ID.eq(2));
        if (labels.isPostgres()) {
            assertThat(run(update.returning(NAME, NOTE_ID))).containsExactly(new Row2<>("urgent", 2L));
            assertThat(sent())
                    .isEqualTo("update label as l set uses = n.weight from note n where n.label = l.name and n.id = ?"
                            + " returning l.name, n.id");
        } else {
            assertThatThrownBy(() -> run(update.returning(NAME, NOTE_ID)))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("note")
                    .hasMessageContaining(
                            "not available on " + labels.database().product());
        }
    }
}
