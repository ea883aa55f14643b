package dev.orm.generated.people;

import jakarta.persistence.Embeddable;

/** Changes in place. */
@Embeddable
public class Address {

    private String city;
    int number;
    private Geo geo;

    protected Address() {}

    public Address(String city, int number, Geo geo) {
        this.city = city;
        this.number = number;
        this.geo = geo;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public Geo getGeo() {
        return geo;
    }
}
