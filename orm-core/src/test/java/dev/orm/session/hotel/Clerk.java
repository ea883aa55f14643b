package dev.orm.session.hotel;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a role in a hotel, and duties in several. */
@Entity
@Table(name = "hotel_clerk")
public class Clerk {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Hotel employer;

    @ManyToMany(mappedBy = "duties")
    private Set<Hotel> places = new HashSet<>();

    protected Clerk() {}

    public Clerk(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Hotel getEmployer() {
        return employer;
    }

    public void setEmployer(@Nullable Hotel employer) {
        this.employer = employer;
    }

    public Set<Hotel> getPlaces() {
        return places;
    }
}
