package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds pins that do not know their boards. */
@Entity
class Board {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @ManyToMany
    List<Pin> pins = new ArrayList<>();
}
