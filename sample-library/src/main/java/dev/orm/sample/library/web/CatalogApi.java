package dev.orm.sample.library.web;

import dev.orm.sample.catalog.Author;
import dev.orm.sample.catalog.AuthorRepository;
import dev.orm.sample.catalog.Book;
import dev.orm.sample.catalog.BookRepository;
import dev.orm.sample.catalog.Isbn;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books, to be found and added. */
@RestController
@RequestMapping("/books")
public class CatalogApi {

    private final BookRepository books;
    private final AuthorRepository authors;

    CatalogApi(BookRepository books, AuthorRepository authors) {
        this.books = books;
        this.authors = authors;
    }

    /** A book as it is sent and shown. */
    public record BookBody(String isbn, String title, List<String> authors) {

        static BookBody of(Book book) {
            return new BookBody(
                    book.getIsbn().digits(),
                    book.getTitle(),
                    book.getAuthors().stream().map(Author::getName).toList());
        }
    }

    /** A page of books, by a part of their titles. */
    public record TitlePage(List<BookRepository.Title> titles, long total) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public BookBody add(@RequestBody BookBody body) {
        List<Author> writers = body.authors().stream()
                .map(name -> authors.findByName(name).orElseGet(() -> new Author(name)))
                .toList();
        return BookBody.of(books.save(new Book(new Isbn(body.isbn()), body.title(), writers)));
    }

    @GetMapping("/{isbn}")
    public ResponseEntity<BookBody> one(@PathVariable String isbn) {
        return ResponseEntity.of(books.findByIsbn(new Isbn(isbn)).map(BookBody::of));
    }

    @GetMapping
    public TitlePage search(@RequestParam String title, Pageable page) {
        Page<BookRepository.Title> found = books.findByTitleContainingIgnoreCase(title, page);
        return new TitlePage(found.getContent(), found.getTotalElements());
    }
}
