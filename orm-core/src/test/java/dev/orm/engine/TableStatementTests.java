package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.example.User_.USER;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.AliasedTable;
import dev.orm.sql.Row2;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class TableStatementTests {

    private final TestDatabase database;
    private final List<String> statements = new ArrayList<>();
    private EngineConnection connection;

    TableStatementTests(TestDatabase database) {
        this.database = database;
        this.connection = Engine.of(database.dataSource()).connect();
    }

    @BeforeEach
    void connect() {
        connection = filled(database)
                .withListeners(event -> statements.add(event.sql()))
                .connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    record Priced(String title, BigDecimal price) {}

    @Test
    @Covers("M28.3")
    void rowsOfATableAreTypedByWhatIsSelected() {
        List<Row2<String, LocalDate>> rows = connection
                .execute(select(TITLE, BOUGHT).where(LENT.and(PRICE.gt(new BigDecimal("9")))))
                .all();
        assertThat(rows).containsExactly(new Row2<>("The Dispossessed", LocalDate.of(2020, 1, 31)));
        assertThat(statements).containsExactly("select b.title, b.bought from book b where b.lent and b.price > ?");
    }

    @Test
    void rowsBecomeRecords() {
        assertThat(connection
                        .execute(select(TITLE, PRICE)
                                .where(ID.in(2, 3))
                                .orderBy(ID.asc())
                                .into(Priced.class))
                        .all())
                .containsExactly(
                        new Priced("Lavinia", new BigDecimal("12.00")), new Priced("Solaris", new BigDecimal("8.00")));
    }

    @Test
    void tablesAreJoinedOnAConditionAndSelfJoinedUnderAnAlias() {
        AliasedTable other = BOOK.as("other");
        assertThat(connection
                        .execute(select(NAME, TITLE, other.text("title"))
                                .from(BOOK)
                                .join(AUTHOR, AUTHOR_ID.eq(WRITTEN_BY))
                                .join(
                                        other,
                                        other.whole("author_id", Long.class).eq(WRITTEN_BY))
                                .where(ID.lt(other.whole("id", Long.class)))
                                .into((name, one, two) -> name + ": " + one + ", " + two))
                        .all())
                .containsExactly("Le Guin: The Dispossessed, Lavinia");
    }

    @Test
    void rowsAreUpdatedAndDeleted() {
        assertThat(connection.execute(update(BOOK)
                        .set(PRICE, PRICE.times(new BigDecimal("2")))
                        .where(TITLE.eq("Solaris"))))
                .isEqualTo(1);
        assertThat(connection.execute(deleteFrom(BOOK).where(PRICE.lt(new BigDecimal("16")))))
                .isEqualTo(2);
        assertThat(connection.execute(select(TITLE).orderBy(ID.asc())).all()).containsExactly("Solaris", "Beowulf");
    }

    @Test
    @Covers("E15.1")
    void statementsOfOneStructureShareAText() {
        connection.execute(select(TITLE).where(ID.eq(1)));
        connection.execute(select(TITLE).where(ID.eq(2)));
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).isSameAs(statements.get(1));
    }

    @Test
    void statementsThatReadAColumnByDifferentTypesShareNoText() {
        assertThat(connection
                        .execute(select(column(BOOK, "id", SqlTypes.STRING)).where(ID.eq(1)))
                        .all())
                .containsExactly("1");
        assertThat(connection
                        .execute(select(column(BOOK, "id", SqlTypes.INTEGER)).where(ID.eq(1)))
                        .all())
                .containsExactly(1);
        assertThat(connection.execute(select(BOOK.get("id")).where(ID.eq(1))).all())
                .hasToString("[1]")
                .first()
                .isInstanceOf(Long.class);
    }

    @Test
    void computedValuesAreFoundInListsOfRows() {
        List<Object[]> rows = List.of(new Object[] {3L, "Lavinia"}, new Object[] {9L, "Solaris"});

        assertThat(connection
                        .execute(select(ID).where(row(ID.plus(1), TITLE).in(rows)))
                        .all())
                .containsExactly(2L);
        assertThat(connection
                        .execute(select(ID)
                                .where(row(ID.plus(1), TITLE).notIn(rows))
                                .orderBy(ID.asc()))
                        .all())
                .containsExactly(1L, 3L, 4L);
        if (database.product() == DatabaseProduct.H2) {
            assertThat(statements.get(0))
                    .isEqualTo("select b.id from book b where (b.id + ?, b.title) in"
                            + " (select v.c0, v.c1 from unnest(?, ?) as v(c0, c1))");
        }
    }

    @Test
    void computedValuesAreFoundInListsThatGoInParts() {
        List<Long> many = LongStream.rangeClosed(3, 70_000).boxed().toList();

        assertThat(connection
                        .execute(select(ID).where(ID.plus(1).in(many)).orderBy(ID.asc()))
                        .all())
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void aSelectThatCannotHaveRowsIsNotSent() {
        assertThat(connection.execute(select(TITLE).where(ID.in(List.of()))).all())
                .isEmpty();
        assertThat(statements).isEmpty();
    }

    @Test
    void entitiesAreReferredToASession() {
        assertThatThrownBy(() -> connection.execute(select(USER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.orm.example.User")
                .hasMessageContaining("session");
    }
}
