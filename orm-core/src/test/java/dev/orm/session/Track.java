package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Unique by two columns together, of which one is a foreign key. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"playlist_id", "place"}))
class Track {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @Nullable
    Playlist playlist;

    int place;

    String title = "";

    protected Track() {}

    Track(@Nullable Playlist playlist, int place, String title) {
        this.playlist = playlist;
        this.place = place;
        this.title = title;
    }
}
