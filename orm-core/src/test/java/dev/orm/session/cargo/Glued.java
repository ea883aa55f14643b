package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Does not know the crate it goes with; goes when it is taken out. */
@Entity
public class Glued extends Versioned {

    protected Glued() {}

    public Glued(String name) {
        super(name);
    }
}
