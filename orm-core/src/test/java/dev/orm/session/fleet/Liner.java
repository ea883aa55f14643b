package dev.orm.session.fleet;

import jakarta.persistence.Entity;

/** A ship with cabins. */
@Entity
public class Liner extends Ship {

    private int cabins;

    protected Liner() {}

    public Liner(String name) {
        super(name);
    }

    @Override
    public int getSize() {
        return cabins;
    }

    @Override
    public void setSize(int size) {
        this.cabins = size;
    }
}
