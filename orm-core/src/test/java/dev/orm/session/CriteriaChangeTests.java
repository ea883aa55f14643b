package dev.orm.session;

import static dev.orm.session.lending.Book_.BOOK;
import static dev.orm.session.lending.Branch_.BRANCH;
import static dev.orm.session.lending.Loan_.LOAN;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.exists;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.criteria.EntityCriterion;
import dev.orm.mapping.MappingException;
import dev.orm.session.lending.Book;
import dev.orm.session.lending.Branch;
import dev.orm.session.lending.Genre;
import dev.orm.session.lending.Loan;
import dev.orm.session.lending.Regional;
import dev.orm.session.zoo.Pet;
import dev.orm.sql.Batch;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What a session changes by condition, by keys and in bulk whose books are those of one region; and criteria of other sorts. */
final class CriteriaChangeTests extends SessionTest {

    private static final EntityCriterion OF_REGION =
            EntityCriterion.of(BOOK, book -> book.region.eq(param("region", SqlTypes.STRING)));

    private final Session north;
    private long northern;
    private long southern;

    CriteriaChangeTests(Lab lab) {
        super(lab, Branch.class, Book.class, Genre.class, Loan.class);
        north = factory.withCriteria(OF_REGION).withParameter("region", "north").openSession();
    }

    @BeforeEach
    void booksOfTwoRegions() {
        given(other -> {
            Branch branch = new Branch("Main", "north");
            Book moor = branch.add("Moor", "north");
            Book palm = branch.add("Palm", "south");
            other.addAll(List.of(branch, new Loan("Ann", moor), new Loan("Bob", palm)));
            other.flush();
            northern = Objects.requireNonNull(moor.getId());
            southern = Objects.requireNonNull(palm.getId());
        });
    }

    @AfterEach
    void close() {
        north.close();
    }

    private List<String> copies() {
        return inDatabase(other -> other.execute(select(BOOK.title, BOOK.copies).orderBy(BOOK.title.asc()))).stream()
                .map(row -> row.first() + " " + row.second())
                .toList();
    }

    @Test
    @Covers("L11.1")
    void anUpdateByConditionMeetsRowsThatMeetIt() {
        List<String> statements = sql.texts(
                () -> assertThat(north.execute(update(BOOK).set(BOOK.copies, 5).where(BOOK.copies.gt(0))))
                        .isOne());
        north.commit();

        assertThat(statements)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .containsPattern("^update book as b set .* where b\\.region = .* and b\\.copies > "));
        assertThat(copies()).containsExactly("Moor 5", "Palm 1");
    }

    @Test
    @Covers("L11.1")
    void anUpdateOfAllRowsIsOneOfThoseThatMeetIt() {
        assertThat(north.execute(update(BOOK).set(BOOK.copies, 5).allRows())).isOne();
        north.commit();

        assertThat(copies()).containsExactly("Moor 5", "Palm 1");
    }

    @Test
    @Covers("L11.1")
    void aDeleteByConditionMeetsRowsThatMeetIt() {
        assertThat(north.execute(deleteFrom(LOAN).where(LOAN.book().title.ne("x"))))
                .isOne();
        assertThat(north.execute(deleteFrom(BOOK).where(BOOK.copies.gt(0)))).isOne();
        north.commit();

        assertThat(copies()).containsExactly("Palm 1");
        assertInDatabase(other -> other.query(LOAN).one().getReader()).isEqualTo("Bob");
    }

    @Test
    @Covers("L11.1")
    void aRowCannotBeChangedByItsIdentifierThatDoesNotMeetIt() {
        assertThat(north.execute(update(BOOK).set(BOOK.copies, 5).where(BOOK.id.eq(southern))))
                .isZero();
        assertThat(north.execute(deleteFrom(BOOK).where(BOOK.id.eq(southern)))).isZero();
    }

    @Test
    @Covers("L11.1")
    void whatAChangeReadsBesideItsRowsMeetsItToo() {
        assertThat(north.execute(
                        update(LOAN).set(LOAN.reader, BOOK.title).from(BOOK).where(BOOK.id.eq(LOAN.book().id))))
                .isOne();
        assertThat(north.execute(deleteFrom(LOAN).using(BOOK).where(BOOK.id.eq(LOAN.book().id))))
                .isOne();
        assertThat(north.execute(deleteFrom(BRANCH).where(BRANCH.books().any(book -> book.title.eq("Palm")))))
                .isZero();
        assertThat(north.execute(insertInto(BOOK)
                        .columns(BOOK.id, BOOK.title, BOOK.region, BOOK.copies, BOOK.branch().id)
                        .fromSelect(select(BOOK.id.plus(1000), BOOK.title, BOOK.region, BOOK.copies, BOOK.branch().id)
                                .from(BOOK))))
                .isOne();
    }

    @Test
    @Covers("L11.1")
    void aChangeReturnsRowsThatMeetIt() {
        assertThat(north.execute(update(BOOK).set(BOOK.copies, 5).allRows().returning(BOOK.title)))
                .containsExactly("Moor");
    }

    @Test
    @Covers("L11.1")
    void batchesAndUpdatesByKeysMeetRowsThatMeetIt() {
        Book moor = book("x", northern);
        Book palm = book("y", southern);

        assertThat(north.updateAll(List.of(moor, palm), BOOK.title)).isOne();
        var change = update(BOOK)
                .set(BOOK.copies, param("copies", SqlTypes.INTEGER))
                .where(BOOK.id.eq(param("id", SqlTypes.LONG)));
        assertThat(north.execute(Batch.of(
                                change,
                                List.of(Map.of("copies", 7, "id", northern), Map.of("copies", 8, "id", southern))))
                        .counts())
                .containsExactly(1, 0);
        north.commit();

        assertThat(copies()).containsExactly("Palm 1", "x 7");
    }

    private static Book book(String title, long id) {
        Book book = new Book(title, "north", new Branch("b", "north"));
        book.setId(id);
        return book;
    }

    @Test
    @Covers("L11.1")
    void anUpsertLeavesARowThatIsThereAndDoesNotMeetIt() {
        Branch branch = north.query(BRANCH).one();
        Book attack = new Book("Stolen", "north", branch);
        attack.setId(southern);

        assertThatThrownBy(() -> north.upsert(attack))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("Book")
                .hasMessageContaining("does not see");
        north.rollback();

        assertThat(copies()).containsExactly("Moor 1", "Palm 1");
    }

    @Test
    @Covers("L11.1")
    void anUpsertUpdatesARowThatMeetsIt() {
        Branch branch = north.query(BRANCH).one();
        Book again = new Book("Moor 2", "north", branch);
        again.setId(northern);

        north.upsert(again);
        north.commit();

        assertThat(copies()).containsExactly("Moor 2 1", "Palm 1");
    }

    @Test
    @Covers("L11.1")
    void anUpsertOfTheLanguageLeavesRowsThatDoNotMeetIt() {
        assertThat(north.execute(insertInto(BOOK)
                        .columns(BOOK.id, BOOK.title, BOOK.region, BOOK.copies, BOOK.branch().id)
                        .values(southern, "Stolen", "north", 9, 1L)
                        .onConflict(BOOK.id)
                        .doUpdate(BOOK.title, "Stolen")
                        .where(BOOK.copies.gt(0))))
                .isZero();
    }

    @Test
    @Covers("L11.1")
    void aFlushWritesWhatTheSessionHas() {
        Book moor = north.get(Book.class, northern);

        moor.setCopies(9);
        north.commit();

        assertThat(copies()).containsExactly("Moor 9", "Palm 1");
    }

    @Test
    @Covers("L11.1")
    void aCriterionMayFollowRelations() {
        EntityCriterion ofBooks = EntityCriterion.of(
                LOAN,
                loan -> loan.book()
                        .branch()
                        .name
                        .eq("Main")
                        .and(loan.book().region.eq("south")));
        EntityCriterion withLoans =
                EntityCriterion.of(BRANCH, branch -> branch.books().any(book -> book.title.eq("Palm")));
        try (Session other = factory.withCriteria(ofBooks, withLoans).openSession()) {
            assertThat(other.query(LOAN).list()).extracting(Loan::getReader).containsExactly("Bob");
            assertThat(other.execute(update(LOAN).set(LOAN.reader, "Bea").allRows()))
                    .isOne();
            assertThat(other.query(BRANCH).count()).isOne();
            assertThat(other.execute(select(LOAN.reader)
                            .from(BOOK)
                            .join(LOAN, LOAN.book().id.eq(BOOK.id))))
                    .containsExactly("Bea");
        }
        try (Session other = factory.withCriteria(OF_REGION, withLoans)
                .withParameter("region", "north")
                .openSession()) {
            assertThat(other.query(BRANCH).count()).isZero();
        }
    }

    @Test
    @Covers("L11.1")
    void aCriterionDoesNotHoldWithinItself() {
        var other = BOOK.as("other");
        EntityCriterion first = EntityCriterion.of(
                BOOK,
                book -> exists(select(other.id).from(other).where(other.title.lt(book.title)))
                        .not());
        try (Session least = factory.withCriteria(first).openSession()) {
            assertThat(least.query(BOOK).list()).extracting(Book::getTitle).containsExactly("Moor");
        }
    }

    @Test
    @Covers("L11.1")
    void aCriterionOfAnInterfaceIsOneOfAllEntitiesThatImplementIt() {
        EntityCriterion regional = EntityCriterion.of(
                Regional.class, entity -> entity.text("region").eq(param("region", SqlTypes.STRING)));
        try (Session south =
                factory.withCriteria(regional).withParameter("region", "south").openSession()) {
            assertThat(south.query(BOOK).list()).extracting(Book::getTitle).containsExactly("Palm");
            assertThat(south.query(BRANCH).list()).isEmpty();
            assertThat(south.query(LOAN).count()).isEqualTo(2);
        }
    }

    @Test
    @Covers("L11.1")
    void aCriterionOfNoEntityIsRefused() {
        EntityCriterion pets =
                EntityCriterion.of(Pet.class, entity -> entity.text("name").eq("x"));

        assertThatThrownBy(() -> factory.withCriteria(pets))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("criterion of Pet")
                .hasMessageContaining("no entity");
    }

    @Test
    @Covers("L11.2")
    void aValueForAParameterThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> factory.withCriteria(OF_REGION).withParameter("regoin", "north"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"regoin\"")
                .hasMessageContaining("[region]");
        assertThatThrownBy(() -> factory.withCriteria(OF_REGION.with("regoin", () -> "north")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"regoin\"");
    }

    @Test
    @Covers("L11.1")
    void aCriterionIsOfAnEntityAtNoPath() {
        assertThatThrownBy(() -> EntityCriterion.of(LOAN.book(), book -> book.copies.gt(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at a path");
    }
}
