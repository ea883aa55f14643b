package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has pets of any class, dogs that it trains, and pets that it likes. */
@Entity
public class Keeper {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    @OneToMany(mappedBy = "keeper")
    private List<Pet> pets = new ArrayList<>();

    @OneToMany(mappedBy = "keeper")
    private List<Cat> cats = new ArrayList<>();

    @OneToMany(mappedBy = "trainer")
    private List<Dog> trained = new ArrayList<>();

    @ManyToMany
    private Set<Pet> favourites = new LinkedHashSet<>();

    protected Keeper() {}

    public Keeper(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Pet> getPets() {
        return pets;
    }

    public List<Cat> getCats() {
        return cats;
    }

    public List<Dog> getTrained() {
        return trained;
    }

    public Set<Pet> getFavourites() {
        return favourites;
    }
}
