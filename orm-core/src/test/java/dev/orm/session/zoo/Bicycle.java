package dev.orm.session.zoo;

import jakarta.persistence.Entity;

/** A vehicle beside {@link Car}. */
@Entity
public class Bicycle extends Vehicle {

    private int gears;

    protected Bicycle() {}

    public Bicycle(String plate, int gears) {
        super(plate);
        this.gears = gears;
    }

    public int getGears() {
        return gears;
    }

    public void setGears(int gears) {
        this.gears = gears;
    }
}
