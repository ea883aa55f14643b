package dev.orm.sample.catalog;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A book of which the library has one copy. */
@Entity
public class Book {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, unique = true, length = 13)
    private Isbn isbn;

    @Column(nullable = false)
    private String title;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @OrderBy("name")
    private Set<Author> authors = new LinkedHashSet<>();

    protected Book() {}

    public Book(Isbn isbn, String title, List<Author> authors) {
        this.isbn = isbn;
        this.title = title;
        this.authors.addAll(authors);
    }

    public @Nullable Long getId() {
        return id;
    }

    public Isbn getIsbn() {
        return isbn;
    }

    public String getTitle() {
        return title;
    }

    public Set<Author> getAuthors() {
        return authors;
    }
}
