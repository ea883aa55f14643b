package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An element that leaves a collection which owns it is nobody's for a moment: what is loaded meanwhile must not cost it its row. */
final class MovedElementTests extends SessionTest {

    private long from;
    private long to;

    MovedElementTests(Lab lab) {
        super(lab, Playlist.class, Track.class);
    }

    @BeforeEach
    void twoPlaylists() {
        from = playlist("from", "a", "b");
        to = playlist("to", "c");
    }

    private long playlist(String name, String... titles) {
        return givenId(other -> {
            Playlist playlist = new Playlist();
            playlist.name = name;
            List.of(titles).forEach(playlist::add);
            other.add(playlist);
            other.flush();
            return Objects.requireNonNull(playlist.id);
        });
    }

    private Track taken() {
        return session.get(Playlist.class, from).tracks.remove(0);
    }

    private List<String> titles(long id) {
        return inDatabase(other -> other.get(Playlist.class, id).tracks.stream()
                .map(track -> track.title)
                .sorted()
                .toList());
    }

    @Test
    void aCollectionThatIsLoadedOnTheWayTakesItIn() {
        Playlist target = session.get(Playlist.class, to);
        Track track = taken();
        track.place = target.tracks.size();
        target.tracks.add(0, track);
        session.commit();

        assertThat(titles(from)).containsExactly("b");
        assertThat(titles(to)).containsExactly("a", "c");
    }

    @Test
    void anOwnerThatIsFoundOnTheWayTakesItIn() {
        Track track = taken();
        Playlist target = session.get(Playlist.class, to);
        track.place = 1;
        target.tracks.add(track);
        session.commit();

        assertThat(titles(from)).containsExactly("b");
        assertThat(titles(to)).containsExactly("a", "c");
    }

    @Test
    void aPlanBetweenDeletesNothing() {
        Playlist target = session.get(Playlist.class, to);
        Track track = taken();
        assertThat(session.plan().lines()).containsExactly("delete Track x1");
        assertThat(session.deletedEntities()).isEmpty();

        track.place = 1;
        target.tracks.add(track);
        session.commit();

        assertThat(titles(to)).containsExactly("a", "c");
    }

    @Test
    void aQueryDeletesWhatIsNobodys() {
        Track track = taken();

        assertThat(session.query(Track.class).count()).isEqualTo(2);
        assertThat(session.contains(track)).isFalse();
    }

    @Test
    void whatIsNobodysInTheEndIsDeleted() {
        taken();
        session.get(Playlist.class, to).tracks.size();

        assertThat(sql.of(session::commit)).containsExactly("delete track");
        assertThat(titles(from)).containsExactly("b");
    }
}
