package dev.orm.session.zoo;

import jakarta.persistence.MappedSuperclass;

/** Stands between two entities and has no table of its own. */
@MappedSuperclass
public abstract class Motorized extends Vehicle {

    private int power;

    protected Motorized() {}

    protected Motorized(String plate, int power) {
        super(plate);
        this.power = power;
    }

    public int getPower() {
        return power;
    }

    public void setPower(int power) {
        this.power = power;
    }
}
