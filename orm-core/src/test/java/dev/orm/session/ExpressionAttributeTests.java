package dev.orm.session;

import static dev.orm.session.library.Loan_.LOAN;
import static dev.orm.session.library.Reader_.READER;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.undefer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.session.library.Loan;
import dev.orm.session.library.Reader;
import dev.orm.session.library.Reader_;
import dev.orm.sql.Condition;
import dev.orm.sql.Relations;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes whose values are expressions over others. */
final class ExpressionAttributeTests extends SessionTest {

    ExpressionAttributeTests(Lab lab) {
        super(lab, Reader.class, Loan.class);
    }

    @BeforeEach
    void twoReaders() {
        Reader ada = new Reader("Ada", "Byron", 36);
        ada.borrow("Tables").setDays(3);
        ada.borrow("Logic");
        givenAll(ada, new Reader("Max", "Young", 9));
    }

    private Reader reader(String firstName) {
        return session.query(READER).where(READER.firstName.eq(firstName)).one();
    }

    @Test
    @Covers("D10.1")
    void theValueComesWithTheObjectByOneStatement() {
        List<String> sent = sql.texts(() -> assertThat(session.query(READER).list())
                .extracting(Reader::getLoanCount)
                .containsExactlyInAnyOrder(2L, 0L));

        assertThat(sent).singleElement().asString().contains("(select count(*) from loan ");
    }

    @Test
    @Covers("D10.1")
    void findAndRefreshReadItToo() {
        Long id = Objects.requireNonNull(reader("Ada").getId());
        session.clear();

        Reader found = session.get(Reader.class, id);
        assertThat(found.getLoanCount()).isEqualTo(2);
        session.commit();
        given(other -> other.get(Reader.class, id).borrow("Third"));

        session.refresh(found);
        assertThat(found.getLoanCount()).isEqualTo(3);
    }

    @Test
    @Covers("D10.1")
    void relationsThatAreJoinedOrLoadedLaterHaveIt() {
        Loan joinedWith = session.query(LOAN)
                .options(joined(LOAN.reader()))
                .where(LOAN.title.eq("Logic"))
                .one();
        assertThat(Objects.requireNonNull(joinedWith.getReader()).getLoanCount())
                .isEqualTo(2);
        session.clear();

        Reader ada = reader("Ada");
        assertThat(ada.getLoans()).extracting(Loan::getTitle).containsExactlyInAnyOrder("Tables", "Logic");
        assertThat(ada.getLoans())
                .extracting(loan -> Objects.requireNonNull(loan.getFee()).stripTrailingZeros())
                .containsExactlyInAnyOrder(new BigDecimal("1.5"), new BigDecimal("0.5"));
    }

    @Test
    @Covers("D10.2")
    void itIsAConditionAnOrderAndAnItem() {
        assertThat(session.query(READER)
                        .where(READER.loanCount.gt(1))
                        .orderBy(READER.loanCount.desc())
                        .list())
                .extracting(Reader::getFirstName)
                .containsExactly("Ada");
        assertThat(session.execute(Sql.select(LOAN.title, LOAN.fee).from(LOAN).orderBy(LOAN.fee.desc())))
                .extracting(row -> row.first())
                .containsExactly("Tables", "Logic");
        assertThat(session.query(Loan.class).filterBy("borrower", "Ada Byron").list())
                .hasSize(2);
    }

    @Test
    @Covers("D10.2")
    void itFollowsAliasesAndRelations() {
        Reader_ other = READER.as("other");

        assertThat(sql.texts(() -> assertThat(session.execute(
                                Sql.select(other.firstName).from(other).where(other.loanCount.eq(2))))
                        .containsExactly("Ada")))
                .singleElement()
                .asString()
                .contains("= other.");
        assertThat(session.query(LOAN).where(LOAN.reader().loanCount.eq(2)).list())
                .hasSize(2);
    }

    @Test
    @Covers("D10.2")
    void anExpressionMayUseOthers() {
        assertThat(session.query(LOAN).where(LOAN.title.eq("Logic")).one().getBorrower())
                .isEqualTo("Ada Byron");
    }

    @Test
    @Covers("D10.2")
    void collectionsAreCountedAndSummedUp() {
        assertThat(session.execute(Sql.select(
                                READER.firstName,
                                READER.loans().count(loan -> loan.days.gt(1)),
                                READER.loans().aggregate(loan -> Sql.sum(loan.fee)))
                        .from(READER)
                        .orderBy(READER.firstName.asc())))
                .extracting(
                        row -> row.second(),
                        row -> row.third() == null ? null : row.third().doubleValue())
                .containsExactly(tuple(1L, 2.0), tuple(0L, null));
        assertThatThrownBy(() -> Relations.count(READER, Condition.absent()))
                .hasMessage("count over Reader: no relation leads to it; use a sub-query, such as exists(select(...))");
    }

    @Test
    @Covers("D10.3")
    void itIsReadAgainAfterTheFlushThatWritesTheRow() {
        Loan loan = session.query(LOAN).where(LOAN.title.eq("Logic")).one();
        loan.setDays(10);

        List<String> sent = sql.of(session::flush);

        assertThat(sent).containsExactly("update loan set days", "select loan");
        assertThat(loan.getFee()).isEqualByComparingTo("5");
        assertThat(session.isModified(loan)).isFalse();
    }

    @Test
    @Covers("D10.3")
    void newObjectsOfAClassGetItByOneStatement() {
        Reader one = new Reader("Eva", "Klein", 20);
        one.borrow("Maps");
        Reader two = new Reader("Ben", "Gross", 21);
        session.addAll(List.of(one, two));

        List<String> sent = sql.texts(session::flush);

        assertThat(sent).filteredOn(text -> text.contains("select count(*)")).hasSize(1);
        assertThat(one.getLoanCount()).isEqualTo(1);
        assertThat(two.getInitials()).isEqualTo("BG");
        assertThat(one.getLoans().get(0).getBorrower()).isEqualTo("Eva Klein");
    }

    @Test
    @Covers("D10.3")
    void aRollbackTakesItBack() {
        Loan loan = session.query(LOAN).where(LOAN.title.eq("Logic")).one();
        loan.setDays(10);
        session.flush();

        session.rollback();

        assertThat(loan.getFee()).isEqualByComparingTo("0.5");
    }

    @Test
    @Covers("D10.3")
    void changingManyRowsMakesItStale() {
        Loan loan = session.query(LOAN).where(LOAN.title.eq("Logic")).one();

        session.execute(Sql.update(LOAN).set(LOAN.days, 4).where(LOAN.title.eq("Logic")));

        assertThat(session.get(Loan.class, Objects.requireNonNull(loan.getId())).getFee())
                .isEqualByComparingTo("2");
    }

    @Test
    @Covers("D10.4")
    void itIsNeverWritten() {
        Reader ada = reader("Ada");
        ada.setLoanCount(7);

        assertThat(sql.of(session::flush)).isEmpty();
        assertThatThrownBy(() -> session.execute(
                        Sql.update(READER).set(READER.loanCount, 3L).where(READER.age.gt(1))))
                .hasMessage(
                        "Reader.loanCount is an expression and has no column to write. Set the attributes that it is"
                                + " made of.");
        assertThat(mappings.entity(Reader.class).table().columns())
                .extracting(column -> column.name())
                .containsExactlyInAnyOrder("id", "first_name", "last_name", "age");
    }

    @Test
    @Covers("D10.5")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aLazyOneIsLoadedOnFirstUse() {
        Reader ada = reader("Ada");

        assertThat(sql.texts(() -> assertThat(ada.getInitials()).isEqualTo("AB")))
                .singleElement()
                .asString()
                .doesNotContain("count");
        session.clear();
        assertThat(sql.texts(() -> assertThat(session.query(READER)
                                .options(undefer(READER.initials))
                                .list())
                        .extracting(Reader::getInitials)
                        .containsExactlyInAnyOrder("AB", "MY")))
                .hasSize(1);
    }

    @Test
    @Covers("D10.5")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aLazyOneIsLeftToBeLoadedAgainAfterAFlush() {
        Reader ada = reader("Ada");
        assertThat(ada.getInitials()).isEqualTo("AB");
        ada.setFirstName("Eve");

        assertThat(sql.texts(session::flush)).noneMatch(text -> text.contains("concat") || text.contains("||"));

        assertThat(ada.getInitials()).isEqualTo("EB");
    }

    @Test
    @Covers("D12.1")
    void theMethodComputesInJavaAndTheExpressionInStatements() {
        Reader ada = reader("Ada");
        ada.setFirstName("Eve");
        assertThat(ada.getFullName()).isEqualTo("Eve Byron");
        session.rollback();

        assertThat(session.query(READER).where(READER.fullName.eq("Ada Byron")).list())
                .containsExactly(ada);
        assertThat(session.query(READER).orderBy(READER.fullName.desc()).list())
                .extracting(Reader::getFullName)
                .containsExactly("Max Young", "Ada Byron");
        assertThat(session.execute(Sql.select(READER.fullName).from(READER).orderBy(READER.fullName.asc())))
                .containsExactly("Ada Byron", "Max Young");
    }

    @Test
    @Covers("D12.1")
    void aMethodThatIsTrueOrFalseIsACondition() {
        assertThat(session.query(READER).where(READER.adult).list())
                .allMatch(Reader::isAdult)
                .hasSize(1);
        assertThat(session.query(Reader.class).filterBy("adult", false).list())
                .extracting(Reader::getFirstName)
                .containsExactly("Max");
    }

    @Test
    @Covers("D12.2")
    void bulkChangesUseItInConditionsAndValues() {
        session.execute(Sql.update(READER).set(READER.lastName, READER.fullName).where(READER.adult.not()));

        assertThat(session.query(READER)
                        .orderBy(READER.age.asc())
                        .first()
                        .orElseThrow()
                        .getFullName())
                .isEqualTo("Max Max Young");
        assertThat(session.execute(Sql.deleteFrom(READER).where(READER.fullName.eq("Max Max Young"))))
                .isEqualTo(1L);
    }

    @Test
    @Covers("D12.2")
    void itIsNotWrittenItself() {
        assertThatThrownBy(() -> session.execute(
                        Sql.update(READER).set(READER.fullName, "x").where(READER.age.gt(1))))
                .hasMessageContaining("Reader.fullName is an expression and has no column to write");
    }

    @Test
    @Covers("D12.3")
    void recordsTakeBoth() {
        assertThat(session.query(READER)
                        .where(READER.loanCount.eq(2))
                        .into(Card.class)
                        .list())
                .containsExactly(new Card("Ada Byron", 2));
    }

    record Card(String fullName, long loanCount) {}
}
