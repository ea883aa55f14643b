package dev.orm.session.zoo;

import jakarta.persistence.Entity;

/** A dog whose discriminator value is the name of the entity. */
@Entity
public class Puppy extends Dog {

    private int weeks;

    protected Puppy() {}

    public Puppy(String name, String breed, int weeks) {
        super(name, breed);
        this.weeks = weeks;
    }

    public int getWeeks() {
        return weeks;
    }
}
