package dev.orm.mapping.sample;

import jakarta.persistence.Embeddable;

@Embeddable
public class Period {

    private int firstDay;
    private Integer lastDay;

    protected Period() {}

    public Period(int firstDay, Integer lastDay) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public int getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(int firstDay) {
        this.firstDay = firstDay;
    }
}
