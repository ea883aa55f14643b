package dev.orm.session.observatory;

import dev.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The smaller its magnitude, the brighter it is. */
@Entity
public class Star {

    @Id
    private String name = "";

    private int magnitude;

    @SoftDelete
    private boolean burnt;

    protected Star() {}

    public Star(String name, int magnitude) {
        this.name = name;
        this.magnitude = magnitude;
    }

    public String getName() {
        return name;
    }

    public int getMagnitude() {
        return magnitude;
    }

    public void setMagnitude(int magnitude) {
        this.magnitude = magnitude;
    }
}
