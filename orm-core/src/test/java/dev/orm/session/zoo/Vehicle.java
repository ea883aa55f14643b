package dev.orm.session.zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy of joined tables, whose classes are told apart by the tables that have a row. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Vehicle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String plate = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Garage garage;

    protected Vehicle() {}

    public Vehicle(String plate) {
        this.plate = plate;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getPlate() {
        return plate;
    }

    public void setPlate(String plate) {
        this.plate = plate;
    }

    public @Nullable Garage getGarage() {
        return garage;
    }

    public void setGarage(@Nullable Garage garage) {
        this.garage = garage;
    }
}
