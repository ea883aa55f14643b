package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Plays something. */
@Entity
public class Musician {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    protected Musician() {}

    public Musician(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
