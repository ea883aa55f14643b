package dev.orm.docs;

import static dev.orm.docs.Author_.AUTHOR;
import static dev.orm.docs.Book_.BOOK;
import static dev.orm.docs.Sale_.SALE;
import static dev.orm.sql.Sql.caseWhen;
import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.excluded;
import static dev.orm.sql.Sql.exists;
import static dev.orm.sql.Sql.groupingSets;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.recursive;
import static dev.orm.sql.Sql.rollup;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static dev.orm.sql.Sql.unsafe;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.value;
import static dev.orm.sql.Sql.values;
import static dev.orm.sql.Sql.with;
import static dev.orm.sql.WindowFunctions.currentRow;
import static dev.orm.sql.WindowFunctions.rowNumber;
import static dev.orm.sql.WindowFunctions.unboundedPreceding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Query;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Batch;
import dev.orm.sql.Cte;
import dev.orm.sql.Keyset;
import dev.orm.sql.NamedParameter;
import dev.orm.sql.Ordering;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.Row2;
import dev.orm.sql.Select;
import dev.orm.sql.Select1;
import dev.orm.sql.Select2;
import dev.orm.sql.Subquery;
import dev.orm.sql.TextExpression;
import dev.orm.sql.Update;
import dev.orm.sql.ValuesTable;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
final class LanguagePageTests {

    private final Session session;

    LanguagePageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings = MappingRegistry.of(Author.class, Book.class, Sale.class);
        mappings.metaData().createAll(engine);
        this.session = SessionFactory.of(engine, mappings).openSession();
    }

    @BeforeEach
    void someBooks() {
        Author le = new Author(1, "Le Guin", "US");
        Author lem = new Author(2, "Lem", "PL");
        Book earthsea = new Book(1, "Earthsea", le, new BigDecimal("9.50"), LocalDate.of(1968, 9, 1));
        Book dispossessed = new Book(2, "The Dispossessed", le, new BigDecimal("12.00"), LocalDate.of(1974, 5, 1));
        Book solaris = new Book(3, "Solaris", lem, new BigDecimal("8.00"), LocalDate.of(1961, 1, 1));
        solaris.setGenre("science fiction");
        session.addAll(List.of(le, lem, earthsea, dispossessed, solaris));
        session.addAll(List.of(
                new Sale(1, earthsea, LocalDate.of(2026, 1, 5), 3),
                new Sale(2, earthsea, LocalDate.of(2026, 2, 5), 4),
                new Sale(3, solaris, LocalDate.of(2026, 1, 9), 5)));
        session.flush();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void statementsAreValues() {
        Select1<Book> books = select(BOOK);
        Select1<Book> cheap = books.where(BOOK.price.lt(new BigDecimal("10")));
        Select1<Book> newestCheap = cheap.orderBy(BOOK.published.desc()).limit(1);

        assertThat(session.execute(newestCheap)).extracting(Book::getTitle).containsExactly("Earthsea");
        assertThat(session.execute(books)).hasSize(3);
    }

    @Test
    void conditionsCombine() {
        Select1<String> titles = select(BOOK.title)
                .where(BOOK.title.startsWithIgnoreCase("the").or(BOOK.genre.isNull()))
                .where(BOOK.price.between(new BigDecimal("5"), new BigDecimal("10")));

        assertThat(session.execute(titles)).containsExactly("Earthsea");
    }

    @Test
    void absentFiltersAreLeftOut() {
        String wantedGenre = null;
        BigDecimal highestPrice = new BigDecimal("9");

        Select1<String> found =
                select(BOOK.title).where(BOOK.genre.eqIfPresent(wantedGenre), BOOK.price.leIfPresent(highestPrice));

        assertThat(session.execute(found)).containsExactly("Solaris");
    }

    @Test
    void toOnePathsJoinByThemselves() {
        Select1<String> american =
                select(BOOK.title).where(BOOK.author().country.eq("US")).orderBy(BOOK.title.asc());

        assertThat(session.execute(american)).containsExactly("Earthsea", "The Dispossessed");
    }

    @Test
    void toManyRelationsAreAskedAboutOrJoined() {
        Select1<String> sold = select(BOOK.title).where(BOOK.sales().any(sale -> sale.copies.ge(5)));

        Select2<String, Long> copies = select(BOOK.title, sum(BOOK.sales().copies))
                .from(BOOK)
                .leftJoin(BOOK.sales())
                .groupBy(BOOK.title)
                .orderBy(BOOK.title.asc());

        assertThat(session.execute(sold)).containsExactly("Solaris");
        assertThat(session.execute(copies)).extracting(Row2::second).containsExactly(7L, 5L, null);
    }

    record Revenue(String author, BigDecimal total) {}

    @Test
    void rowsBecomeRecords() {
        Select<Revenue> revenues = select(SALE.book().author().name, sum(SALE.copies.times(SALE.book().price)))
                .groupBy(SALE.book().author().name)
                .having(count().ge(1))
                .orderBy(SALE.book().author().name.asc())
                .into(Revenue::new);

        assertThat(session.execute(revenues)).extracting(Revenue::author).containsExactly("Le Guin", "Lem");
    }

    @Test
    void aliasesMakeASecondSource() {
        Book_ other = BOOK.as("other");

        Select2<String, String> sameAuthor = select(BOOK.title, other.title)
                .from(BOOK)
                .join(other, other.author().id.eq(BOOK.author().id).and(other.id.gt(BOOK.id)));

        assertThat(session.execute(sameAuthor)).containsExactly(new Row2<>("Earthsea", "The Dispossessed"));
    }

    @Test
    void subQueriesStandWhereValuesDo() {
        Book_ other = BOOK.as("other");

        Select1<String> dearest = select(BOOK.title)
                .where(BOOK.price.eq(select(max(other.price)).from(other).scalar()));

        Select1<String> unsold = select(BOOK.title)
                .where(exists(select(SALE).where(SALE.book().id.eq(BOOK.id))).not());

        assertThat(session.execute(dearest)).containsExactly("The Dispossessed");
        assertThat(session.execute(unsold)).containsExactly("The Dispossessed");
    }

    @Test
    void selectsCanBeReadLikeTables() {
        WholeExpression<Long> sold = sum(SALE.copies).as("sold");
        Subquery totals =
                select(SALE.book().id.as("book"), sold).groupBy(SALE.book().id).subquery("totals");

        Select2<String, Long> best = select(BOOK.title, totals.get(sold))
                .from(BOOK)
                .join(totals, totals.whole("book", Long.class).eq(BOOK.id))
                .where(totals.get(sold).gt(5));

        assertThat(session.execute(best)).containsExactly(new Row2<>("Earthsea", 7L));
    }

    @Test
    void commonTableExpressionsNameSelects() {
        Cte american = cte("american", select(AUTHOR.id).where(AUTHOR.country.eq("US")));

        Select1<String> titles = with(american)
                .then(select(BOOK.title)
                        .where(BOOK.author()
                                .id
                                .in(select(american.get(AUTHOR.id)).from(american))));

        assertThat(session.execute(titles)).hasSize(2);
    }

    @Test
    void recursiveOnesWalk() {
        Cte powers = recursive(
                "powers",
                select(value(1).as("n")),
                self -> select(self.whole("n", Long.class).times(2))
                        .from(self)
                        .where(self.whole("n", Long.class).lt(16)));

        Select1<Long> numbers =
                with(powers).then(select(powers.whole("n", Long.class)).from(powers));

        assertThat(session.execute(numbers)).containsExactly(1L, 2L, 4L, 8L, 16L);
    }

    @Test
    void setsCombineSelects() {
        Select1<String> names = select(AUTHOR.name)
                .union(select(BOOK.title))
                .orderBy(AUTHOR.name.asc())
                .limit(2);

        assertThat(session.execute(names)).containsExactly("Earthsea", "Le Guin");
    }

    @Test
    void valuesAreASource() {
        ValuesTable wanted = values("wanted", "title", "budget")
                .row("Earthsea", new BigDecimal("10"))
                .row("Solaris", new BigDecimal("7"));

        Select1<String> affordable = select(BOOK.title)
                .from(BOOK)
                .join(wanted, wanted.text("title").eq(BOOK.title))
                .where(BOOK.price.le(wanted.decimal("budget")));

        assertThat(session.execute(affordable)).containsExactly("Earthsea");
    }

    @Test
    void windowsLookAtTheRowsAround() {
        Select2<LocalDate, Long> running = select(
                        SALE.soldOn,
                        sum(SALE.copies)
                                .over(w -> w.orderBy(SALE.soldOn.asc()).rows(unboundedPreceding(), currentRow())))
                .orderBy(SALE.soldOn.asc());

        Subquery numbered = select(
                        SALE.book().title.as("title"),
                        rowNumber()
                                .over(w -> w.partitionBy(SALE.book().id).orderBy(SALE.soldOn.desc()))
                                .as("place"))
                .subquery("numbered");
        Select1<String> latestOfEach = select(numbered.text("title"))
                .from(numbered)
                .where(numbered.whole("place", Long.class).eq(1));

        assertThat(session.execute(running)).extracting(Row2::second).containsExactly(3L, 8L, 12L);
        assertThat(session.execute(latestOfEach)).containsExactlyInAnyOrder("Earthsea", "Solaris");
    }

    @Test
    void aggregatesCanBeFiltered() {
        Select2<Long, Long> counts = select(count(), count().filter(BOOK.published.lt(LocalDate.of(1970, 1, 1))))
                .from(BOOK);

        assertThat(session.execute(counts)).containsExactly(new Row2<>(3L, 2L));
    }

    @Test
    void choicesAreExpressions() {
        TextExpression shelf = caseWhen(BOOK.price.lt(new BigDecimal("9")), "cheap")
                .when(BOOK.price.lt(new BigDecimal("11")), "fair")
                .orElse("dear");

        Select2<String, Long> shelves = select(shelf, count()).groupBy(shelf).orderBy(shelf.asc());

        assertThat(session.execute(shelves)).extracting(Row2::first).containsExactly("cheap", "dear", "fair");
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no grouping sets")
    void severalGroupingsGoInOneSelect() {
        Select2<LocalDate, Long> dailyAndInAll = select(SALE.soldOn, sum(SALE.copies))
                .groupBy(rollup(SALE.soldOn))
                .orderBy(SALE.soldOn.asc().nullsLast());

        Select2<LocalDate, Long> sameInOtherWords = select(SALE.soldOn, sum(SALE.copies))
                .groupBy(groupingSets(List.of(List.of(SALE.soldOn), List.of())))
                .orderBy(SALE.soldOn.asc().nullsLast());

        assertThat(session.execute(dailyAndInAll)).extracting(Row2::second).containsExactly(3L, 5L, 4L, 12L);
        assertThat(session.execute(sameInOtherWords)).hasSize(4);
    }

    @Test
    void insertedRowsComeFromASelect() {
        long copied = session.execute(insertInto(AUTHOR)
                .columns(AUTHOR.id, AUTHOR.name, AUTHOR.country)
                .fromSelect(
                        select(AUTHOR.id.plus(100), AUTHOR.name, AUTHOR.country).where(AUTHOR.country.eq("PL"))));

        assertThat(copied).isEqualTo(1);
        assertThat(session.execute(
                        select(AUTHOR.id).where(AUTHOR.name.eq("Lem")).orderBy(AUTHOR.id.asc())))
                .containsExactly(2L, 102L);
    }

    @Test
    void parametersAreBoundLater() {
        NamedParameter<String> country = param("country", SqlTypes.STRING);
        Select1<String> template = select(AUTHOR.name).where(AUTHOR.country.eq(country));

        Select1<String> polish = template.bind(country, "PL");

        assertThat(session.execute(polish)).containsExactly("Lem");
    }

    @Test
    void insertsUpdatesAndDeletesAreStatementsToo() {
        long inserted = session.execute(insertInto(AUTHOR)
                .columns(AUTHOR.id, AUTHOR.name, AUTHOR.country)
                .values(3L, "Strugatsky", "RU")
                .values(4L, "Čapek", "CZ"));

        List<Row2<String, BigDecimal>> raised = session.execute(update(BOOK)
                .set(BOOK.price, BOOK.price.times(new BigDecimal("1.10")))
                .where(BOOK.genre.isNull())
                .returning(BOOK.title, BOOK.price));

        long deleted = session.execute(deleteFrom(SALE).where(SALE.copies.lt(4)));

        assertThat(inserted).isEqualTo(2);
        assertThat(raised).hasSize(2);
        assertThat(deleted).isEqualTo(1);
    }

    @Test
    void upsertsInsertOrUpdate() {
        session.execute(insertInto(AUTHOR)
                .columns(AUTHOR.id, AUTHOR.name, AUTHOR.country)
                .values(2L, "Stanisław Lem", "PL")
                .values(5L, "Karel Čapek", "CZ")
                .onConflict(AUTHOR.id)
                .doUpdate(AUTHOR.name, excluded(AUTHOR.name)));

        assertThat(session.execute(select(AUTHOR.name).where(AUTHOR.id.in(2, 5)).orderBy(AUTHOR.id.asc())))
                .containsExactly("Stanisław Lem", "Karel Čapek");
    }

    @Test
    void entitiesOfSetsAreOrderedAndCounted() {
        Query<Book> wanted = session.query(select(BOOK)
                        .where(BOOK.price.lt(new BigDecimal("9")))
                        .union(select(BOOK).where(BOOK.sales().isEmpty())))
                .orderBy(BOOK.title.asc());

        long count = wanted.count();

        assertThat(wanted.list()).extracting(Book::getTitle).containsExactly("Solaris", "The Dispossessed");
        assertThat(count).isEqualTo(2);
    }

    @Test
    void slicesFollowTheLastRow() {
        List<Ordering> order = List.of(BOOK.price.desc(), BOOK.id.asc());
        Select1<String> next = select(BOOK.title)
                .where(Keyset.after(order, List.of(new BigDecimal("12.00"), 2L)))
                .orderBy(order.toArray(Ordering[]::new))
                .limit(10);

        assertThat(session.execute(next)).containsExactly("Earthsea", "Solaris");
    }

    @Test
    void textYieldsEntitiesOrTypedColumns() {
        Select1<Book> dear = select(BOOK)
                .from(unsafe("select * from book where price > :least")
                        .bind("least", new BigDecimal("9"))
                        .inPlaceOf(BOOK));

        WholeExpression<Long> id = ResultColumn.whole("author_id", Long.class);
        WholeExpression<Long> books = ResultColumn.whole("books", Long.class);
        Subquery counts = unsafe("select author_id, count(*) as books from book group by author_id")
                .select(id, books)
                .subquery("counts");
        Select2<String, Long> authors = select(AUTHOR.name, counts.get(books))
                .from(AUTHOR)
                .join(counts, counts.get(id).eq(AUTHOR.id))
                .orderBy(AUTHOR.name.asc());

        assertThat(session.query(dear).where(BOOK.author().name.eq("Le Guin")).count())
                .isEqualTo(2);
        assertThat(session.execute(authors)).containsExactly(new Row2<>("Le Guin", 2L), new Row2<>("Lem", 1L));
    }

    @Test
    void oneStatementTakesManyRowsOfValues() {
        NamedParameter<Long> id = param("id", SqlTypes.LONG);
        NamedParameter<BigDecimal> price = param("price", SqlTypes.DECIMAL);
        Update<Book> change = update(BOOK).set(BOOK.price, price).where(BOOK.id.eq(id));

        Batch raises = Batch.of(
                change,
                List.of(
                        Map.of("id", 1L, "price", new BigDecimal("10.00")),
                        Map.of("id", 3L, "price", new BigDecimal("8.50"))));
        session.execute(raises);

        assertThat(session.execute(select(sum(BOOK.price)).where(BOOK.id.in(1, 3)))
                        .get(0))
                .isEqualByComparingTo("18.5");
    }

    @Test
    void textOfYourOwnIsNamedForIt() {
        Select1<String> odd = select(BOOK.title)
                .where(unsafe("abs(? - ?) >= 2", BOOK.price, new BigDecimal("10"))
                        .asCondition())
                .orderBy(BOOK.title.asc());

        assertThat(session.execute(odd)).containsExactly("Solaris", "The Dispossessed");
    }
}
