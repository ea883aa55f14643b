package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Is on any number of crates and knows of none. */
@Entity
public class Stamp extends Versioned {

    protected Stamp() {}

    public Stamp(String name) {
        super(name);
    }
}
