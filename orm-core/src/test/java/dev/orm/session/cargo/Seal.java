package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Is on one crate at most, whose row holds its key. */
@Entity
public class Seal extends Versioned {

    protected Seal() {}

    public Seal(String name) {
        super(name);
    }
}
