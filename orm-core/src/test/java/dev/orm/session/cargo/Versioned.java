package dev.orm.session.cargo;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** An item whose changes are counted. Those that are not are deleted and cut loose by the keys of their crates, without being loaded. */
@MappedSuperclass
public abstract class Versioned extends Item {

    @Version
    private int version;

    protected Versioned() {}

    protected Versioned(String name) {
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
