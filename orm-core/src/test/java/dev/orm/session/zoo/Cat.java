package dev.orm.session.zoo;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A pet beside {@link Dog}. */
@Entity
@DiscriminatorValue("CAT")
public class Cat extends Pet {

    private int lives = 9;

    protected Cat() {}

    public Cat(String name) {
        super(name);
    }

    public int getLives() {
        return lives;
    }

    public void setLives(int lives) {
        this.lives = lives;
    }
}
