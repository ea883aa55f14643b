package dev.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refers to labels and stickers in all ways that they know nothing of. */
@Entity
class Exhibit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    @Nullable
    Label title;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinTable(name = "exhibit_note")
    Set<Label> notes = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "exhibit_id")
    List<Sticker> marks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "exhibit_id")
    List<Label> plates = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "exhibit_hint")
    Set<Label> hints = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "exhibit_step")
    @OrderColumn(name = "place")
    List<Label> steps = new ArrayList<>();

    Exhibit() {}

    Exhibit(String name) {
        this.name = name;
    }
}
