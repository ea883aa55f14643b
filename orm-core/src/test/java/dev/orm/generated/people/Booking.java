package dev.orm.generated.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Several ids gathered by a class beside the entity; nothing but a private constructor. */
@Entity
@IdClass(Booking.Key.class)
public class Booking {

    @Id
    private long flight;

    @Id
    private String passenger;

    private String remark;

    private Booking() {}

    /** The id. */
    public record Key(long flight, String passenger) {}
}
