package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds vehicles of any class, and in winter cars. */
@Entity
public class Garage {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String town = "";

    @OneToMany(mappedBy = "garage")
    private List<Vehicle> vehicles = new ArrayList<>();

    @OneToMany(mappedBy = "garage")
    private List<Taxi> taxis = new ArrayList<>();

    @OneToMany(mappedBy = "winter")
    private List<Car> guests = new ArrayList<>();

    protected Garage() {}

    public Garage(String town) {
        this.town = town;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTown() {
        return town;
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }

    public List<Taxi> getTaxis() {
        return taxis;
    }

    public List<Car> getGuests() {
        return guests;
    }
}
