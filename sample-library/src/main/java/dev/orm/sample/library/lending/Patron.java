package dev.orm.sample.library.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedDate;

/** Somebody who may borrow books. */
@Entity
public class Patron {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    @Embedded
    private Address address;

    @CreatedDate
    @Column(nullable = false)
    private @Nullable Instant joinedAt;

    protected Patron() {}

    public Patron(String name, Address address) {
        this.name = name;
        this.address = address;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Address getAddress() {
        return address;
    }

    public @Nullable Instant getJoinedAt() {
        return joinedAt;
    }
}
