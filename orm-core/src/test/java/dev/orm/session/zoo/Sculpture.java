package dev.orm.session.zoo;

import jakarta.persistence.Entity;

/** A work that others extend. */
@Entity
public class Sculpture extends Artwork {

    private int weight;

    protected Sculpture() {}

    public Sculpture(String title, int weight) {
        super(title);
        this.weight = weight;
    }

    public int getWeight() {
        return weight;
    }
}
