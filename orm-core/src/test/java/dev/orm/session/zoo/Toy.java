package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What only dogs have. */
@Entity
public class Toy {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Dog dog;

    protected Toy() {}

    public Toy(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Dog getDog() {
        return dog;
    }

    public void setDog(@Nullable Dog dog) {
        this.dog = dog;
    }
}
