package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Has a place on an album. */
@Entity
public class Song {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    @ManyToOne
    private @Nullable Album album;

    protected Song() {}

    public Song(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Album getAlbum() {
        return album;
    }
}
