package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Goes with its crate, and lives on when it is taken out. */
@Entity
public class Held extends Crated {

    protected Held() {}

    public Held(String name) {
        super(name);
    }
}
