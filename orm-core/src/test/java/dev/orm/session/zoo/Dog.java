package dev.orm.session.zoo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pet with attributes and relations of its own. */
@Entity
@DiscriminatorValue("DOG")
public class Dog extends Pet {

    @Column(nullable = false)
    private String breed = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Keeper trainer;

    @OneToMany(mappedBy = "dog", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Toy> toys = new ArrayList<>();

    protected Dog() {}

    public Dog(String name, String breed) {
        super(name);
        this.breed = breed;
    }

    public String getBreed() {
        return breed;
    }

    public void setBreed(String breed) {
        this.breed = breed;
    }

    public @Nullable Keeper getTrainer() {
        return trainer;
    }

    public void setTrainer(@Nullable Keeper trainer) {
        this.trainer = trainer;
    }

    public List<Toy> getToys() {
        return toys;
    }

    public void addToy(Toy toy) {
        toys.add(toy);
        toy.setDog(this);
    }
}
