package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** A car whose key has a name of its own. */
@Entity
@PrimaryKeyJoinColumn(name = "car_id", foreignKey = @ForeignKey(name = "fk_taxi_car"))
public class Taxi extends Car {

    private String company = "";

    protected Taxi() {}

    public Taxi(String plate, String company) {
        super(plate, 90, 4);
        this.company = company;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }
}
