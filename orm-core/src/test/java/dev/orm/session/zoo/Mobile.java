package dev.orm.session.zoo;

import jakarta.persistence.Entity;

/** A sculpture whose rows are in no other table. */
@Entity
public class Mobile extends Sculpture {

    private int parts;

    protected Mobile() {}

    public Mobile(String title, int weight, int parts) {
        super(title, weight);
        this.parts = parts;
    }

    public int getParts() {
        return parts;
    }
}
