package dev.orm.sample.catalog;

import dev.orm.spring.repository.Fetch;
import dev.orm.spring.repository.Lock;
import dev.orm.spring.repository.OrmRepository;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The books. */
public interface BookRepository extends OrmRepository<Book, Long> {

    @Fetch("authors")
    Optional<Book> findByIsbn(Isbn isbn);

    /** The book, kept from others until the transaction ends. */
    @Lock
    Optional<Book> findLockedByIsbn(Isbn isbn);

    Page<Title> findByTitleContainingIgnoreCase(String part, Pageable page);

    /** A line in a list of books. */
    record Title(Isbn isbn, String title) {}
}
