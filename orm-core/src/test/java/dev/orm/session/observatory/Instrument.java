package dev.orm.session.observatory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** Has a table of its own, and so has what extends it. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Instrument {

    @Id
    private String name = "";

    private int weight;

    protected Instrument() {}

    public Instrument(String name, int weight) {
        this.name = name;
        this.weight = weight;
    }

    public String getName() {
        return name;
    }

    public int getWeight() {
        return weight;
    }
}
