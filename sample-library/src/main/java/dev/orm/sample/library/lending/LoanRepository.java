package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.Query;
import java.time.LocalDate;
import java.util.List;

/** The loans. */
public interface LoanRepository extends OrmRepository<Loan, Long> {

    boolean existsByBookAndReturnedOnIsNull(Book book);

    List<Overdue> findByReturnedOnIsNullAndDueOnBeforeOrderByDueOn(LocalDate day);

    @Query("select b.title, count(*) as loans from loan l join book b on b.id = l.book_id"
            + " group by b.title order by count(*) desc, b.title")
    List<Popularity> popularity();

    /** A book that should have been returned. */
    record Overdue(LocalDate dueOn, String bookTitle, String patronName) {}

    /** How often a book was lent. */
    record Popularity(String title, long loans) {}
}
