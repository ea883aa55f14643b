package dev.orm.docs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has songs in their order, and musicians by what they play. */
@Entity
public class Album {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @OneToMany(mappedBy = "album", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "track")
    private List<Song> songs = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.ALL)
    @MapKeyColumn(name = "instrument")
    private Map<String, Musician> band = new HashMap<>();

    public @Nullable Long getId() {
        return id;
    }

    public List<Song> getSongs() {
        return songs;
    }

    public Map<String, Musician> getBand() {
        return band;
    }
}
