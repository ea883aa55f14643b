package dev.orm.generated.people;

import jakarta.persistence.Embeddable;

/** Embedded in a property, and so mapped by its properties, too. */
@Embeddable
public class Limits {

    private int perDay;
    private String unit;

    Limits() {}

    public Limits(int perDay, String unit) {
        this.perDay = perDay;
        this.unit = unit;
    }

    public int getPerDay() {
        return perDay;
    }

    public void setPerDay(int perDay) {
        this.perDay = perDay;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
