package dev.orm.benchmarks.startup.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A treatment. */
@Entity
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Pet pet;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Vet vet;

    @Column(nullable = false)
    private LocalDate tookPlaceOn;

    private @Nullable String reason;

    protected Visit() {}

    public Visit(Pet pet, Vet vet, LocalDate tookPlaceOn, @Nullable String reason) {
        this.pet = pet;
        this.vet = vet;
        this.tookPlaceOn = tookPlaceOn;
        this.reason = reason;
    }
}
