package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class Organizer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "organizer_numbers", allocationSize = 100)
    private @Nullable Long id;

    private String name = "";

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
}
