package dev.orm.sample.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who wrote books. */
@Entity
public class Author {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false, unique = true)
    private String name;

    protected Author() {}

    public Author(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
