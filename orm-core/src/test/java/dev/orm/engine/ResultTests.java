package dev.orm.engine;

import static dev.orm.engine.Library.*;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Condition;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

@OnEachDatabase
final class ResultTests {

    private final EngineConnection connection;

    ResultTests(TestDatabase database) {
        this.connection = filled(database).connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private Result<String> titles(Condition... conditions) {
        return connection.execute(select(TITLE).where(conditions).orderBy(ID.asc()));
    }

    private Result<Row2<String, BigDecimal>> prices() {
        return connection.execute(select(TITLE, PRICE).orderBy(ID.asc()));
    }

    @Test
    @Covers("E18.1")
    void allGivesEveryRowAndClosesTheResult() {
        Result<String> result = titles();
        assertThat(result.all()).containsExactly("The Dispossessed", "Lavinia", "Solaris", "Beowulf");
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers("E18.1")
    void allClosesTheResultWhenARowCannotBeRead() {
        Result<Integer> result =
                connection.stream(select(TITLE).orderBy(ID.asc())).map(Integer::valueOf);
        assertThatThrownBy(result::all).isInstanceOf(NumberFormatException.class);
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers("E18.1")
    void firstGivesTheFirstRowAndClosesTheResult() {
        Result<String> result = titles();
        assertThat(result.first()).contains("The Dispossessed");
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers("E18.1")
    void firstOfNothingIsEmpty() {
        assertThat(titles(ID.gt(99)).first()).isEmpty();
    }

    @Test
    @Covers("E18.2")
    void oneGivesTheOnlyRow() {
        assertThat(titles(ID.eq(3)).one()).isEqualTo("Solaris");
    }

    @Test
    @Covers("E18.2")
    void oneRefusesNoRow() {
        assertThatThrownBy(() -> titles(ID.gt(99)).one())
                .isInstanceOf(EmptyResultDataAccessException.class)
                .hasMessageContaining("[title]")
                .hasMessageContaining("oneOrEmpty()");
    }

    @Test
    @Covers("E18.2")
    void oneRefusesSeveralRowsAndIsClosedThen() {
        Result<String> result = titles();
        assertThatThrownBy(result::one)
                .isInstanceOf(IncorrectResultSizeDataAccessException.class)
                .hasMessageContaining("several rows");
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers("E18.2")
    void oneOrEmptyTakesOneRowOrNoneAndRefusesSeveral() {
        assertThat(titles(ID.eq(3)).oneOrEmpty()).contains("Solaris");
        assertThat(titles(ID.gt(99)).oneOrEmpty()).isEmpty();
        assertThatThrownBy(() -> titles().oneOrEmpty()).isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }

    @Test
    @Covers("E18.3")
    void aResultOfOneColumnGivesItsValuesAndNullIsNull() {
        assertThat(connection.execute(select(WRITTEN_BY).orderBy(ID.asc())).all())
                .containsExactly(1L, 1L, 2L, null);
    }

    @Test
    @Covers("E18.3")
    void theValuesOfOneColumnOfSeveralAreTyped() {
        List<BigDecimal> prices = prices().scalars(PRICE).all();
        assertThat(prices).hasSize(4);
        assertThat(prices.get(0)).isEqualByComparingTo("9.5");
        assertThat(prices().scalar(TITLE)).contains("The Dispossessed");
    }

    @Test
    @Covers("E18.3")
    void aScalarThatIsNullIsAbsent() {
        assertThat(connection.execute(select(PRICE).where(ID.eq(4))).first()).isEmpty();
    }

    @Test
    void aColumnThatWasNotSelectedIsRefused() {
        assertThatThrownBy(() -> prices().scalars(LENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("book.lent was not selected")
                .hasMessageContaining("[book.title, book.price]");
    }

    @Test
    @Covers("E18.4")
    void uniqueDropsRowsThatCameBefore() {
        Select<Long> authors = select(WRITTEN_BY).orderBy(ID.asc());
        assertThat(connection.execute(authors).unique().all()).containsExactly(1L, 2L, null);
        assertThat(titles().unique(title -> title.charAt(0)).all())
                .containsExactly("The Dispossessed", "Lavinia", "Solaris", "Beowulf");
        assertThat(titles().unique(title -> title.length() > 7).all()).containsExactly("The Dispossessed", "Lavinia");
    }

    @Test
    @Covers("E18.5")
    void chunksAreListsOfASizeAndARest() {
        List<List<String>> chunks = new ArrayList<>();
        titles().chunks(3).forEach(chunks::add);
        assertThat(chunks).containsExactly(List.of("The Dispossessed", "Lavinia", "Solaris"), List.of("Beowulf"));
        assertThatThrownBy(() -> titles().chunks(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("E18.6")
    void aClosedResultRefusesToBeRead() {
        Result<String> result = titles();
        result.close();
        assertThatThrownBy(result::all)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining("freeze()");
        assertThatThrownBy(result::first).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> result.map(String::length).all()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Covers("E18.6")
    void aResultIsReadOnce() {
        Result<String> result = titles();
        result.all();
        assertThatThrownBy(result::all).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anIteratorTakesOneRowAfterTheOtherAndEnds() {
        Iterator<String> iterator = titles(ID.gt(2)).iterator();
        assertThat(iterator.next()).isEqualTo("Solaris");
        assertThat(iterator.next()).isEqualTo("Beowulf");
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aStreamClosesItsResult() {
        Result<String> result = titles();
        try (Stream<String> stream = result.stream()) {
            assertThat(stream.map(String::length).limit(2)).containsExactly(16, 7);
        }
        assertThat(result.isClosed()).isTrue();
    }

    @Test
    @Covers("E19.4")
    void rowsAreMapsFromLabelToValue() {
        assertThat(connection
                        .execute(select(ID, TITLE).where(ID.eq(1)))
                        .mappings()
                        .first())
                .contains(Map.of("id", 1L, "title", "The Dispossessed"));
        assertThat(prices().labels()).containsExactly("title", "price");
    }

    @Test
    void aFrozenResultIsReadAsOftenAsWanted() {
        FrozenResult<String> frozen = titles().freeze();
        assertThat(frozen.rows()).hasSize(4).isEqualTo(frozen.rows());
        assertThat(frozen.labels()).containsExactly("title");
        assertThatThrownBy(() -> frozen.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
