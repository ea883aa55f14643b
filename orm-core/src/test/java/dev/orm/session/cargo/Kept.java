package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Goes with its crate, and when it is taken out. */
@Entity
public class Kept extends Crated {

    protected Kept() {}

    public Kept(String name) {
        super(name);
    }
}
