package dev.orm.session.cargo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Cannot be without a crate. */
@Entity
public class Bound extends Versioned {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crate crate;

    protected Bound() {}

    public Bound(String name) {
        super(name);
    }

    public @Nullable Crate getCrate() {
        return crate;
    }

    public void setCrate(@Nullable Crate crate) {
        this.crate = crate;
    }
}
