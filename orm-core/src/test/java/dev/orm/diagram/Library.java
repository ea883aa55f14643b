package dev.orm.diagram;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities to draw, one of them with names that mean harm. */
final class Library {

    static final String HARM = "x\"]} <script>alert('1')</script> & #quot;\n\u0007";

    private Library() {}

    @Entity(name = "Author")
    static class Author {

        @Id
        Long id = 0L;

        String name = "";

        @ManyToOne(optional = true)
        @Nullable
        Author mentor;

        @OneToMany(mappedBy = "author")
        List<Book> books = new ArrayList<>();

        @ElementCollection
        Set<String> prizes = new HashSet<>();
    }

    @Entity(name = "Book")
    @Table(name = "BOOKS")
    static class Book {

        @Id
        Long id = 0L;

        @ManyToOne(optional = false)
        Author author = new Author();

        @ManyToMany
        List<Shelf> shelves = new ArrayList<>();
    }

    @Entity(name = "Shelf")
    static class Shelf {

        @Id
        Long id = 0L;

        @ManyToMany(mappedBy = "shelves")
        List<Book> books = new ArrayList<>();
    }

    @Entity(name = HARM)
    @Table(name = HARM)
    static class Harmful {

        @Id
        @Column(name = "\"><script>")
        Long id = 0L;
    }
}
