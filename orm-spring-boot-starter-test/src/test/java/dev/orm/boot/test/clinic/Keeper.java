package dev.orm.boot.test.clinic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its animals know nothing of it: the relation has one direction, and its key is in their table. */
@Entity
@Table(name = "keepers")
public class Keeper extends Identified {

    @Column
    private @Nullable String lastName;

    private @Nullable String city;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "keeper_id")
    @OrderBy("name")
    private final List<Animal> animals = new ArrayList<>();

    public @Nullable String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public List<Animal> getAnimals() {
        return animals;
    }
}
