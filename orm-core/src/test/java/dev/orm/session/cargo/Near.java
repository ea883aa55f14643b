package dev.orm.session.cargo;

import jakarta.persistence.Entity;

/** Is cut loose when its crate goes. */
@Entity
public class Near extends Crated {

    protected Near() {}

    public Near(String name) {
        super(name);
    }
}
