package dev.orm.session.clinic;

import jakarta.persistence.Entity;

/** A scanner, whose range is in a table of its own. */
@Entity
public class Scanner extends Asset {

    private int range;

    protected Scanner() {}

    public Scanner(String name, int range) {
        super(name);
        this.range = range;
    }

    public int getRange() {
        return range;
    }

    public void setRange(int range) {
        this.range = range;
    }
}
