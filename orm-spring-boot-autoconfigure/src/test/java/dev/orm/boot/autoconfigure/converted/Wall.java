package dev.orm.boot.autoconfigure.converted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.awt.Color;

/** Has an attribute that only a converter beside it can store. */
@Entity
public class Wall {

    @Id
    private long id;

    private Color color = Color.WHITE;

    protected Wall() {}

    public Wall(long id, Color color) {
        this.id = id;
        this.color = color;
    }

    public Color getColor() {
        return color;
    }
}
