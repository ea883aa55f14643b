package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;

/**
 * A book is back.
 *
 * @param book which one
 */
public record BookReturned(Book book) {}
