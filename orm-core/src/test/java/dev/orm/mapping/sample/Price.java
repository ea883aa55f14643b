package dev.orm.mapping.sample;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Embeds a record and a class, and refers to an entity. */
@Embeddable
public class Price {

    private Money money;
    private Period period;

    @ManyToOne(fetch = FetchType.LAZY)
    private Catalog catalog;

    public Money getMoney() {
        return money;
    }

    public void setMoney(Money money) {
        this.money = money;
    }

    public Period getPeriod() {
        return period;
    }

    public void setPeriod(Period period) {
        this.period = period;
    }
}
