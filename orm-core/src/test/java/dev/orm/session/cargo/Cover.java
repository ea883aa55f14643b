package dev.orm.session.cargo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Is on one crate at most, whose key its row holds. */
@Entity
public class Cover extends Versioned {

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Crate crate;

    protected Cover() {}

    public Cover(String name) {
        super(name);
    }

    public @Nullable Crate getCrate() {
        return crate;
    }

    public void setCrate(@Nullable Crate crate) {
        this.crate = crate;
    }
}
