package dev.orm.benchmarks.startup.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An animal. */
@Entity
public class Pet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Owner owner;

    @Column(nullable = false)
    private String name;

    private @Nullable LocalDate bornOn;

    protected Pet() {}

    public Pet(Owner owner, String name, @Nullable LocalDate bornOn) {
        this.owner = owner;
        this.name = name;
        this.bornOn = bornOn;
    }
}
