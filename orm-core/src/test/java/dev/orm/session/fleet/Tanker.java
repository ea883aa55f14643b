package dev.orm.session.fleet;

import jakarta.persistence.Entity;

/** A ship with a volume. */
@Entity
public class Tanker extends Ship {

    private int volume;

    protected Tanker() {}

    public Tanker(String name) {
        super(name);
    }

    @Override
    public int getSize() {
        return volume;
    }

    @Override
    public void setSize(int size) {
        this.volume = size;
    }
}
