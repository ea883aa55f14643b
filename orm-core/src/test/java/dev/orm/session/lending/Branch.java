package dev.orm.session.lending;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch of the library, with its books. */
@Entity
public class Branch implements Regional {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";
    private String region = "";

    @OneToMany(mappedBy = "branch", cascade = CascadeType.ALL)
    @OrderBy("title")
    private List<Book> books = new ArrayList<>();

    protected Branch() {}

    public Branch(String name, String region) {
        this.name = name;
        this.region = region;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    @Override
    public String getRegion() {
        return region;
    }

    public List<Book> getBooks() {
        return books;
    }

    public Book add(String title, String bookRegion) {
        Book book = new Book(title, bookRegion, this);
        books.add(book);
        return book;
    }
}
