package dev.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has elements of which no two stand at one place. */
@Entity
class Playlist {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    String name = "";

    @OneToMany(mappedBy = "playlist", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Track> tracks = new ArrayList<>();

    Track add(String title) {
        Track track = new Track(this, tracks.size(), title);
        tracks.add(track);
        return track;
    }
}
