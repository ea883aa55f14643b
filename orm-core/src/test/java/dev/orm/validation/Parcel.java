package dev.orm.validation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a valid parcel is, its constraints say. */
@Entity
class Parcel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @NotBlank
    private String label = "";

    @Positive
    private int weight = 1;

    @Valid
    @Embedded
    private Destination destination = new Destination("Bern");

    @Valid
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Parcel wrapping;

    @Valid
    @Size(max = 2)
    @OneToMany(mappedBy = "wrapping", cascade = CascadeType.ALL)
    private List<Parcel> contents = new ArrayList<>();

    /** An address. */
    @Embeddable
    static class Destination {

        @NotBlank
        private String town = "";

        protected Destination() {}

        Destination(String town) {
            this.town = town;
        }
    }

    protected Parcel() {}

    Parcel(String label) {
        this.label = label;
    }

    @Nullable
    Long getId() {
        return id;
    }

    List<Parcel> contents() {
        return contents;
    }

    void setWeight(int weight) {
        this.weight = weight;
    }

    void setLabel(String label) {
        this.label = label;
    }

    void setDestination(Destination destination) {
        this.destination = destination;
    }

    void wrap(Parcel parcel) {
        parcel.wrapping = this;
        contents.add(parcel);
    }

    @PrePersist
    void complete() {
        if (label.equals("unlabelled")) {
            label = "parcel";
        } else if (label.equals("mislabelled")) {
            label = "";
        }
    }
}
