package dev.orm.session.lending;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** A genre, which knows its books. */
@Entity
public class Genre {

    @Id
    private String name = "";

    @ManyToMany(mappedBy = "genres")
    private Set<Book> books = new LinkedHashSet<>();

    protected Genre() {}

    public Genre(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Set<Book> getBooks() {
        return books;
    }
}
