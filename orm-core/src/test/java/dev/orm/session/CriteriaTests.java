package dev.orm.session;

import static dev.orm.session.lending.Book_.BOOK;
import static dev.orm.session.lending.Branch_.BRANCH;
import static dev.orm.session.lending.Genre_.GENRE;
import static dev.orm.session.lending.Loan_.LOAN;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.criteria.EntityCriterion;
import dev.orm.session.lending.Book;
import dev.orm.session.lending.Branch;
import dev.orm.session.lending.Genre;
import dev.orm.session.lending.Loan;
import dev.orm.sql.LockMode;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What a session reads whose books are those of one region. */
final class CriteriaTests extends SessionTest {

    private static final EntityCriterion OF_REGION =
            EntityCriterion.of(BOOK, book -> book.region.eq(param("region", SqlTypes.STRING)));

    private final Session north;
    private long northern;
    private long southern;

    CriteriaTests(Lab lab) {
        super(lab, Branch.class, Book.class, Genre.class, Loan.class);
        north = factory.withCriteria(OF_REGION).withParameter("region", "north").openSession();
    }

    @BeforeEach
    void booksOfTwoRegions() {
        given(other -> {
            Branch branch = new Branch("Main", "north");
            Book moor = branch.add("Moor", "north");
            Book palm = branch.add("Palm", "south");
            Book moss = branch.add("Moss", "north");
            moss.setSequelOf(palm);
            palm.setSequelOf(moor);
            Genre plants = new Genre("plants");
            List.of(moor, palm, moss).forEach(book -> book.getGenres().add(plants));
            other.addAll(List.of(branch, plants, new Loan("Ann", moor), new Loan("Bob", palm), new Loan("Cy", moss)));
            other.flush();
            northern = Objects.requireNonNull(moor.getId());
            southern = Objects.requireNonNull(palm.getId());
        });
        sql.clear();
    }

    @AfterEach
    void close() {
        north.close();
    }

    private List<Book> books() {
        return north.query(BOOK).orderBy(BOOK.title.asc()).list();
    }

    private List<Loan> loans() {
        return north.query(LOAN).orderBy(LOAN.reader.asc()).list();
    }

    private static List<String> titles(List<Book> books) {
        return books.stream().map(Book::getTitle).toList();
    }

    private static List<@Nullable String> titlesOf(List<Loan> loans) {
        return loans.stream()
                .map(loan -> loan.getBook() == null ? null : loan.getBook().getTitle())
                .toList();
    }

    @Test
    @Covers("L11.1")
    void aQueryHasTheCriterionInItsWhereClause() {
        List<String> statements =
                sql.texts(() -> assertThat(north.execute(select(BOOK.title).orderBy(BOOK.title.asc())))
                        .containsExactly("Moor", "Moss"));

        assertThat(statements)
                .singleElement()
                .satisfies(text -> assertThat(text).containsPattern("where b\\.region = .* order by"));
        assertThat(titles(books())).containsExactly("Moor", "Moss");
    }

    @Test
    @Covers("L11.1")
    void whatTheQuerySaysItselfStandsBesideIt() {
        assertThat(titles(north.query(BOOK)
                        .where(BOOK.title.startsWith("Mo").or(BOOK.title.eq("Palm")))
                        .orderBy(BOOK.title.asc())
                        .list()))
                .containsExactly("Moor", "Moss");
    }

    @Test
    @Covers("L11.1")
    void aRowThatDoesNotMeetItIsNotFoundByItsIdentifier() {
        List<String> statements =
                sql.texts(() -> assertThat(north.find(Book.class, southern)).isEmpty());

        assertThat(statements)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .containsPattern("where b\\.id = .* and b\\.region = |where b\\.region = .* and b\\.id = "));
        assertThat(north.find(Book.class, northern)).isPresent();
        assertThatThrownBy(() -> north.get(Book.class, southern)).isInstanceOf(MissingEntityException.class);
    }

    @Test
    @Covers("L11.1")
    void thereAreNoReferencesToRowsThatMayBeHidden() {
        assertThatThrownBy(() -> north.reference(Book.class, northern))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Book")
                .hasMessageContaining("find(...)");
    }

    @Test
    @Covers("L11.1")
    void aToOneLeadsToRowsThatMeetItOnly() {
        List<String> statements = sql.texts(() -> assertThat(titlesOf(loans())).containsExactly("Moor", null, "Moss"));

        assertThat(statements).hasSizeLessThanOrEqualTo(4); // those of all books at once, then of what they refer to
        assertThat(statements.get(1)).contains("b.region = ");
    }

    @Test
    @Covers("L11.1")
    void anObjectWhoseTargetIsHiddenKeepsItsForeignKey() {
        Loan bobs = loans().get(1);

        bobs.setReader("Bea");
        north.commit();

        assertInDatabase(other -> Objects.requireNonNull(other.query(LOAN)
                                .where(LOAN.reader.eq("Bea"))
                                .one()
                                .getBook())
                        .getTitle())
                .isEqualTo("Palm");
    }

    @Test
    @Covers("L11.1")
    void aJoinedToOneHasTheCriterionInItsOnClauseAndItsOwnerStays() {
        List<String> statements = sql.texts(() -> assertThat(titlesOf(north.query(LOAN)
                        .where(LOAN.reader.ne("Ann"))
                        .options(joined(LOAN.book()))
                        .orderBy(LOAN.reader.asc())
                        .list()))
                .containsExactly(null, "Moss"));

        assertThat(statements)
                .first()
                .satisfies(text -> assertThat(text)
                        .containsPattern(
                                "left join book b on b\\.id = l\\.book_id and b\\.region = .* where l\\.reader <> "));
    }

    @Test
    @Covers("L11.1")
    void aPathInAConditionSeesRowsThatMeetItOnly() {
        assertThat(north.query(LOAN)
                        .where(
                                LOAN.reader.ne("Ann"),
                                LOAN.book()
                                        .title
                                        .startsWith("Mo")
                                        .or(LOAN.book().title.eq("Palm")))
                        .list())
                .extracting(Loan::getReader)
                .containsExactly("Cy");
    }

    @Test
    @Covers("L11.1")
    void innerAndLeftJoinsHaveItInTheirOnClause() {
        assertThat(north.execute(select(LOAN.reader, LOAN.book().title)
                        .from(LOAN)
                        .leftJoin(LOAN.book())
                        .orderBy(LOAN.reader.asc())))
                .extracting(row -> row.first() + "/" + row.second())
                .containsExactly("Ann/Moor", "Bob/null", "Cy/Moss");
        assertThat(north.execute(
                        select(LOAN.reader).from(LOAN).join(LOAN.book()).orderBy(LOAN.reader.asc())))
                .containsExactly("Ann", "Cy");
    }

    @Test
    @Covers("L11.1")
    void joinsThatAreNoRelationHaveItToo() {
        assertThat(north.execute(
                        select(BRANCH.name, BOOK.title).from(BRANCH).leftJoin(BOOK, BOOK.title.startsWith("P"))))
                .singleElement()
                .satisfies(row -> assertThat(row.second()).isNull());
        assertThat(north.execute(select(BOOK.title).from(BRANCH).crossJoin(BOOK).orderBy(BOOK.title.asc())))
                .containsExactly("Moor", "Moss");
    }

    @Test
    @Covers("L11.1")
    @OnlyOn(Setup.POSTGRESQL)
    void aFullJoinKeepsNoRowThatDoesNotMeetIt() {
        assertThat(north.execute(select(BRANCH.name, BOOK.title)
                        .from(BRANCH)
                        .fullJoin(BOOK, BOOK.branch().id.eq(BRANCH.id).and(BOOK.title.eq("Moor")))
                        .orderBy(BOOK.title.asc())))
                .extracting(row -> row.first() + "/" + row.second())
                .containsExactly("Main/Moor", "null/Moss");
    }

    @Test
    @Covers("L11.1")
    void aCollectionThatIsLoadedLazilyHoldsWhatMeetsIt() {
        Branch branch = north.query(BRANCH).one();

        assertThat(titles(branch.getBooks())).containsExactly("Moor", "Moss");
        assertThat(titles(books().get(0).getSequels())).isEmpty();
    }

    @Test
    @Covers("L11.1")
    void selectInLoadsWhatMeetsIt() {
        Branch branch = north.query(BRANCH).options(selectin(BRANCH.books())).one();

        assertThat(sql.of(() -> assertThat(branch.getBooks()).hasSize(2))).isEmpty();
    }

    @Test
    @Covers("L11.1")
    void aManyToManyLeadsToRowsThatMeetIt() {
        Genre plants = north.query(GENRE).one();

        assertThat(plants.getBooks()).extracting(Book::getTitle).containsExactlyInAnyOrder("Moor", "Moss");
    }

    @Test
    @Covers("L11.1")
    void whatIsHiddenInACollectionIsNotTakenForRemoved() {
        Branch branch = north.query(BRANCH).one();
        Genre plants = north.query(GENRE).one();
        Book moor = branch.getBooks().get(0);

        moor.getGenres().remove(plants);
        plants.getBooks().size();
        branch.add("Reed", "north").getGenres().add(plants);
        north.commit();

        assertInDatabase(other -> other.query(BOOK)
                        .where(BOOK.genres().any(genre -> genre.name.eq("plants")))
                        .count())
                .isEqualTo(3L);
    }

    @Test
    @Covers("L11.1")
    void conditionsOnRelationsCountRowsThatMeetItOnly() {
        assertThat(north.query(BRANCH)
                        .where(BRANCH.books().any(book -> book.title.eq("Palm")))
                        .exists())
                .isFalse();
        assertThat(north.query(BRANCH)
                        .where(BRANCH.books().none(book -> book.title.eq("Palm")))
                        .exists())
                .isTrue();
        assertThat(north.query(BRANCH)
                        .where(BRANCH.books().every(book -> book.region.eq("north")))
                        .exists())
                .isTrue();
        assertThat(north.query(GENRE)
                        .where(GENRE.books().any(book -> book.title.eq("Palm")))
                        .exists())
                .isFalse();
    }

    @Test
    @Covers("L11.1")
    void subqueriesSeeRowsThatMeetItOnly() {
        var other = BOOK.as("other");
        assertThat(north.query(LOAN)
                        .where(LOAN.book().id.in(select(other.id).from(other)))
                        .count())
                .isEqualTo(2);
        assertThat(north.execute(select(LOAN.reader)
                        .from(LOAN)
                        .where(Sql.exists(select(other.id).from(other).where(other.id.eq(LOAN.book().id))))
                        .orderBy(LOAN.reader.asc())))
                .containsExactly("Ann", "Cy");
    }

    @Test
    @Covers("L11.1")
    void countsAndLimitsAreThoseOfRowsThatMeetIt() {
        assertThat(north.query(BOOK).count()).isEqualTo(2);
        assertThat(north.query(BOOK).where(BOOK.title.eq("Palm")).exists()).isFalse();
        assertThat(titles(north.query(BOOK)
                        .orderBy(BOOK.title.desc())
                        .limit(1)
                        .offset(1)
                        .list()))
                .containsExactly("Moor");
        assertThat(north.execute(select(BOOK.region, Sql.count()).groupBy(BOOK.region)))
                .hasSize(1);
    }

    @Test
    @Covers("L11.1")
    void aLimitedQueryWithAToManyJoinCountsEntitiesThatMeetIt() {
        assertThat(north.query(BOOK)
                        .join(BOOK.genres())
                        .orderBy(BOOK.title.asc())
                        .limit(5)
                        .list())
                .hasSize(2);
    }

    @Test
    @Covers("L11.1")
    void streamsAndWhatTheyLoadInChunksMeetIt() {
        try (Stream<Book> books = north.query(BOOK).orderBy(BOOK.title.asc()).stream(1)) {
            assertThat(books.map(Book::getTitle)).containsExactly("Moor", "Moss");
        }
        try (Stream<Branch> branches = north.query(BRANCH).options(selectin(BRANCH.books())).stream(1)) {
            assertThat(branches.map(branch -> branch.getBooks().size())).containsExactly(2);
        }
    }

    @Test
    @Covers("L11.1")
    void recordsAreMadeOfRowsThatMeetIt() {
        record Title(String title) {}
        record Shelf(String name, List<Title> books) {}
        record Lent(String reader, @Nullable Title book) {}

        assertThat(north.query(BRANCH).into(Shelf.class).one().books())
                .extracting(Title::title)
                .containsExactly("Moor", "Moss");
        assertThat(north.query(LOAN).orderBy(LOAN.reader.asc()).into(Lent.class).list())
                .extracting(lent -> lent.book() == null ? null : lent.book().title())
                .containsExactly("Moor", null, "Moss");
    }

    @Test
    @Covers("L11.1")
    void commonTableExpressionsAndUnionsAreMadeOfRowsThatMeetIt() {
        var known = Sql.cte("known", select(BOOK.title.as("title")));
        assertThat(north.execute(Sql.with(known).then(select(Sql.count()).from(known))))
                .containsExactly(2L);
        assertThat(north.execute(select(BOOK.title).union(select(BRANCH.name))))
                .containsExactlyInAnyOrder("Main", "Moor", "Moss");
    }

    @Test
    @Covers("L11.1")
    void recursionEndsWhereARowIsHidden() {
        Book moss = north.query(BOOK)
                .where(BOOK.title.eq("Moss"))
                .options(selectin(BOOK.sequelOf()).recursive())
                .one();

        assertThat(moss.getSequelOf()).isNull();
    }

    @Test
    @Covers("L11.1")
    void refreshAndLockReadWhatTheSessionHasWhateverItSays() {
        Book palm = north.without(OF_REGION, () -> north.get(Book.class, southern));

        north.refresh(palm);
        if (lab.setup() != Setup.SQLITE) {
            north.lock(palm, LockMode.UPDATE);
        }

        assertThat(palm.getTitle()).isEqualTo("Palm");
    }

    @Test
    @Covers("L11.2")
    void sessionsOfOtherValuesSeeOtherRowsByTheSameText() {
        SessionFactory filtered = factory.withCriteria(OF_REGION);
        int[] sizes = new int[2];
        for (int i = 0; i < 2; i++) {
            String region = List.of("north", "south").get(i);
            try (Session other = filtered.withParameter("region", region).openSession()) {
                assertThat(other.query(BOOK).list())
                        .isNotEmpty()
                        .allMatch(book -> book.getRegion().equals(region));
                assertThat(other.query(LOAN).options(joined(LOAN.book())).list())
                        .hasSize(3);
            }
            sizes[i] = lab.engine().statements().size();
        }
        assertThat(sizes[1]).isEqualTo(sizes[0]);
    }

    @Test
    @Covers("L11.2")
    void valuesStandInTheOrderOfTheTextHoweverItIsMade() {
        var loans = north.query(LOAN)
                .where(
                        LOAN.reader.ne("Ann"),
                        LOAN.book().title.ne("?"),
                        LOAN.book().copies.gt(0))
                .where(BRANCH.as("b").id.isNotNull().or(LOAN.book().title.isNotNull()));
        assertThatThrownBy(loans::list).isInstanceOf(IllegalStateException.class);
        assertThat(north.query(LOAN)
                        .where(
                                LOAN.reader.ne("Ann"),
                                LOAN.book().title.ne("?"),
                                LOAN.book().copies.gt(0))
                        .list())
                .extracting(Loan::getReader)
                .containsExactly("Cy");
    }

    @Test
    @Covers("L11.2")
    void aValueMayComeFromASupplierThatIsAskedOncePerSession() {
        int[] asked = new int[1];
        EntityCriterion criterion =
                OF_REGION.with("region", () -> List.of("south", "north").get(asked[0]++));
        try (Session south = factory.withCriteria(criterion).openSession()) {
            assertThat(titles(south.query(BOOK).list())).containsExactly("Palm");
            assertThat(titles(south.query(BOOK).list())).containsExactly("Palm");
        }
        assertThat(asked[0]).isOne();
    }

    @Test
    @Covers("L11.2")
    void aSessionWithoutTheValueSaysHowToGiveIt() {
        try (Session unknown = factory.withCriteria(OF_REGION).openSession()) {
            assertThatThrownBy(() -> unknown.query(BOOK).list())
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("'region'")
                    .hasMessageContaining("withParameter(\"region\", value)");
            assertThat(unknown.query(BRANCH).count()).isOne();
        }
        try (Session wrong =
                factory.withCriteria(OF_REGION).withParameter("region", 7).openSession()) {
            assertThatThrownBy(() -> wrong.query(BOOK).list())
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("java.lang.String")
                    .hasMessageContaining("java.lang.Integer");
        }
    }

    @Test
    @Covers("L11.3")
    void aQueryMayLeaveItOut() {
        assertThat(titles(north.query(BOOK)
                        .without(OF_REGION)
                        .orderBy(BOOK.title.asc())
                        .list()))
                .containsExactly("Moor", "Moss", "Palm");
        assertThat(north.query(BOOK).without(OF_REGION).count()).isEqualTo(3);
        assertThat(north.query(BOOK).count()).isEqualTo(2);
    }

    @Test
    @Covers("L11.3")
    void aSessionMayLeaveItOutForAWhile() {
        List<String> all = north.without(OF_REGION, () -> titlesOf(loans()));

        assertThat(all).containsExactly("Moor", "Palm", "Moss");
        assertThat(north.query(BOOK).count()).isEqualTo(2);
    }

    @Test
    @Covers("L11.3")
    void aFactoryMayLeaveItOutForAllItsSessions() {
        SessionFactory filtered = factory.withCriteria(OF_REGION);
        try (Session all = filtered.without(OF_REGION).openSession()) {
            assertThat(all.query(BOOK).count()).isEqualTo(3);
        }
    }

    @Test
    @Covers("L11.3")
    void leavingOutWhatIsNotThereIsRefused() {
        EntityCriterion another = EntityCriterion.of(BOOK, book -> book.copies.gt(0));

        assertThatThrownBy(() -> north.without(another, () -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("criterion of Book");
    }

    @Test
    void aCriterionAsksWhetherThereIsATarget() {
        EntityCriterion sequels =
                EntityCriterion.of(BOOK, book -> book.sequelOf().isNotNull());
        EntityCriterion firsts =
                EntityCriterion.of(BOOK, book -> book.sequelOf().isNull());

        long all = factory.inTransaction(other -> other.query(BOOK).count());
        long later = factory.withCriteria(sequels)
                .inTransaction(other -> other.query(BOOK).count());
        long first = factory.withCriteria(firsts)
                .inTransaction(other -> other.query(BOOK).count());

        assertThat(later).isPositive();
        assertThat(first).isPositive().isEqualTo(all - later);
    }
}
