package dev.orm.spring.shop;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Has an id of two columns. */
@Entity
public class Shelf {

    @EmbeddedId
    private @Nullable ShelfId id;

    private @Nullable String label;

    protected Shelf() {}

    public Shelf(String hall, int position) {
        this.id = new ShelfId(hall, position);
        this.label = hall + position;
    }

    public @Nullable ShelfId getId() {
        return id;
    }

    public @Nullable String getLabel() {
        return label;
    }
}
