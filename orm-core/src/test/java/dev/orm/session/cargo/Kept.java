package dev.orm.session.cargo;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** Goes with its crate, and when it is taken out. */
@Entity
public class Kept extends Crated {

    @Version
    private int version;

    protected Kept() {}

    public Kept(String name) {
        super(name);
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public void become(Item other) {
        super.become(other);
        version = other.getVersion();
    }
}
