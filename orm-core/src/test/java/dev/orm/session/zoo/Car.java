package dev.orm.session.zoo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vehicle with a table, relations and wheels of its own. */
@Entity
public class Car extends Motorized {

    private int doors;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Garage winter;

    @OneToMany(mappedBy = "car", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Wheel> wheels = new ArrayList<>();

    protected Car() {}

    public Car(String plate, int power, int doors) {
        super(plate, power);
        this.doors = doors;
    }

    public int getDoors() {
        return doors;
    }

    public void setDoors(int doors) {
        this.doors = doors;
    }

    public @Nullable Garage getWinter() {
        return winter;
    }

    public void setWinter(@Nullable Garage winter) {
        this.winter = winter;
    }

    public List<Wheel> getWheels() {
        return wheels;
    }

    public void addWheel(Wheel wheel) {
        wheels.add(wheel);
        wheel.setCar(this);
    }
}
