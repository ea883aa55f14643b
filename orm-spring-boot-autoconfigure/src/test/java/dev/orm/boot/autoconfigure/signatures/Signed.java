package dev.orm.boot.autoconfigure.signatures;

import dev.orm.boot.autoconfigure.depots.Item;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to an entity of another engine. */
@Entity
public class Signed {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Item item;

    protected Signed() {}

    public long getId() {
        return id;
    }

    public @Nullable Item getItem() {
        return item;
    }
}
