package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Is held by a row of a join table; goes when it is taken out. */
@Entity
public class Linked extends Item {

    protected Linked() {}

    public Linked(String name) {
        super(name);
    }
}
