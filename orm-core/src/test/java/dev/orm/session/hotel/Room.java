package dev.orm.session.hotel;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Is known by its name in its hotel. */
@Entity
public class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Hotel hotel;

    protected Room() {}

    public Room(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Hotel getHotel() {
        return hotel;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setHotel(@Nullable Hotel hotel) {
        this.hotel = hotel;
    }
}
