package dev.orm.docs;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class Organizer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "organizer_numbers", allocationSize = 100)
    private @Nullable Long id;

    private String name = "";

    @Embedded
    private @Nullable Reach office;

    @Embedded
    @AttributeOverride(name = "city", column = @Column(name = "home_city"))
    @AssociationOverride(name = "phones", joinTable = @JoinTable(name = "organizer_home_phones"))
    private @Nullable Reach home;

    protected Organizer() {}

    Organizer(String name) {
        this.name = name;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    Reach getOffice() {
        return office;
    }

    void setOffice(Reach office) {
        this.office = office;
    }

    @Nullable
    Reach getHome() {
        return home;
    }
}
