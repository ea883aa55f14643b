package dev.orm.session.cargo;

import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Knows its crate. */
@MappedSuperclass
public abstract class Crated extends Item {

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Crate crate;

    protected Crated() {}

    protected Crated(String name) {
        super(name);
    }

    public @Nullable Crate getCrate() {
        return crate;
    }

    public void setCrate(@Nullable Crate crate) {
        this.crate = crate;
    }
}
