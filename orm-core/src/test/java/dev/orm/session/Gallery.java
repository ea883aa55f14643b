package dev.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refers to one of its own pictures, which go with it. */
@Entity
class Gallery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Picture cover;

    @OneToMany(mappedBy = "gallery", cascade = CascadeType.REMOVE)
    List<Picture> pictures = new ArrayList<>();

    @OneToMany(mappedBy = "gallery")
    List<Sketch> sketches = new ArrayList<>();

    Gallery() {}

    Gallery(String name) {
        this.name = name;
    }
}
