package dev.orm.session.museum;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other side of a relation that an embedded object holds. */
@Entity
public class Patron {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @ManyToMany(mappedBy = "holdings.patrons")
    private Set<Museum> museums = new HashSet<>();

    protected Patron() {}

    public Patron(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Museum> getMuseums() {
        return museums;
    }
}
