package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Does not know the crate it goes with, and lives on when it is taken out. */
@Entity
public class Loose extends Item {

    protected Loose() {}

    public Loose(String name) {
        super(name);
    }
}
