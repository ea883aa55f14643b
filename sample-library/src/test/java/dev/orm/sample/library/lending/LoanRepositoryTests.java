package dev.orm.sample.library.lending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.NoRepeatedSelects;
import dev.orm.boot.test.OrmTest;
import dev.orm.boot.test.SqlBudget;
import dev.orm.boot.test.SqlRecorder;
import dev.orm.sample.catalog.Author;
import dev.orm.sample.catalog.Book;
import dev.orm.sample.catalog.BookRepository;
import dev.orm.sample.catalog.Isbn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

@OrmTest
@NoRepeatedSelects
final class LoanRepositoryTests {

    private static final Isbn EMMA = new Isbn("9780141439587");
    private static final Isbn ULYSSES = new Isbn("9780199535675");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private BookRepository books;

    @Autowired
    private PatronRepository patrons;

    @Autowired
    private LoanRepository loans;

    @Autowired
    private SqlRecorder recorder;

    @BeforeEach
    void fill() {
        Book emma = new Book(EMMA, "Emma", List.of(new Author("Jane Austen")));
        Book ulysses = new Book(ULYSSES, "Ulysses", List.of(new Author("James Joyce")));
        books.saveAll(List.of(emma, ulysses));
        Patron ann = patrons.save(new Patron("Ann", new Address("Main Street 1", "Cork")));
        Loan ended = new Loan(emma, ann, DAY);
        ended.end(DAY.plusDays(2));
        loans.saveAll(List.of(ended, new Loan(emma, ann, DAY.plusDays(3)), new Loan(ulysses, ann, DAY.plusDays(9))));
    }

    @Test
    @SqlBudget(1)
    void whatIsOverdueIsOneSelectOfWhatIsShown() {
        assertThat(loans.findByReturnedOnIsNullAndDueOnBeforeOrderByDueOn(DAY.plusDays(33)))
                .containsExactly(new LoanRepository.Overdue(DAY.plusDays(3 + Loan.DAYS), "Emma", "Ann"));
        assertThat(recorder.statements()).singleElement().asString().doesNotContain("isbn");
    }

    @Test
    @SqlBudget(1)
    void popularityIsCountedByTheDatabase() {
        assertThat(loans.popularity())
                .containsExactly(new LoanRepository.Popularity("Emma", 2), new LoanRepository.Popularity("Ulysses", 1));
    }

    @Test
    void aBookIsOnLoanUntilItIsReturned() {
        Book emma = books.findByIsbn(EMMA).orElseThrow();

        assertThat(loans.existsByBookAndReturnedOnIsNull(emma)).isTrue();
        loans.findAll().forEach(loan -> loan.end(DAY));
        assertThat(loans.existsByBookAndReturnedOnIsNull(emma)).isFalse();
    }

    @Test
    void booksAreFoundByAPartOfTheirTitle() {
        assertThat(books.findByTitleContainingIgnoreCase("LYSS", PageRequest.of(0, 5)))
                .containsExactly(new BookRepository.Title(ULYSSES, "Ulysses"));
    }

    @Test
    void patronsAreFoundByTheirCity() {
        assertThat(patrons.findByAddressCityOrderByName("Cork")).singleElement().satisfies(ann -> {
            assertThat(ann.getAddress()).isEqualTo(new Address("Main Street 1", "Cork"));
            assertThat(ann.getJoinedAt()).isNotNull();
        });
    }

    @Test
    void servicesAreNoPartOfTheSlice(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(LendingDesk.class)).isEmpty();
    }
}
