package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;

/** Tells that a book cannot be lent because somebody has it. */
public class BookOnLoanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BookOnLoanException(Book book) {
        super("\"" + book.getTitle() + "\" is lent out");
    }
}
