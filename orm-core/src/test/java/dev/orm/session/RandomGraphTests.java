package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.session.GraphModel.GuestRow;
import dev.orm.session.GraphModel.TownRow;
import dev.orm.session.GraphModel.TrackRow;
import dev.orm.session.shop.Country;
import dev.orm.session.shop.Town;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random edits of a graph with unique values, changing keys, elements that move and orphans, made in objects and in a model at once: after each flush the
 * objects, and after each commit and rollback the rows too, are what the model says.
 */
final class RandomGraphTests extends SessionTest {

    private static final int STEPS = 300;

    private final Map<Integer, Object> objects = new HashMap<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private Random random = new Random(0);
    private GraphModel model = new GraphModel();
    private GraphModel flushed = new GraphModel();
    private GraphModel committed = new GraphModel();
    private final Set<String> kinds = new TreeSet<>();
    private int serial;

    RandomGraphTests(Lab lab) {
        super(lab, Guest.class, Country.class, Town.class, Playlist.class, Track.class, Board.class, Pin.class);
    }

    private record Mark(Savepoint savepoint, GraphModel model) {}

    @RandomSeeds(10)
    void objectsAndRowsAreWhatTheModelSays(long seed) {
        edit(seed);
        assertThat(kinds).contains("insert", "update", "delete");
    }

    @Test
    void theEditsLetKeysGoRound() {
        edit(1L);
        assertThat(kinds).contains("free", "attach");
    }

    private void edit(long seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        commit();
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 82) {
            edit(random.nextInt(20));
        } else if (choice < 89) {
            flush();
        } else if (choice < 92) {
            flushModel();
            marks.push(new Mark(session.savepoint(), model.copy()));
        } else if (choice < 95) {
            leaveSavepoint();
        } else if (choice < 98) {
            commit();
        } else {
            rollback();
        }
    }

    private void edit(int kind) {
        switch (kind) {
            case 0, 1 -> addGuest("g" + serial);
            case 2 -> exchangeEmails();
            case 3 -> passEmailOn();
            case 4 -> exchangeLockers();
            case 5 -> replaceGuest();
            case 6 -> giveHost();
            case 7 -> add(new Country("c" + serial, "name"), model.countries, "c" + serial);
            case 8 -> renameCountry();
            case 9 -> exchangeCountries();
            case 10 -> replaceCountry();
            case 11 -> addTown();
            case 12 -> moveTown();
            case 13 -> addPlaylist();
            case 14 -> addTrack();
            case 15 -> moveTrack();
            case 16 -> removeTrack();
            case 17 -> pin();
            case 18 -> moveTrackAndRemovePlaylist();
            default -> removeBoardOrPin();
        }
    }

    // guests: unique values, versions, references among themselves

    private void addGuest(String email) {
        Guest guest = new Guest(email);
        add(guest, model.guests, new GuestRow(email, null, null, 0));
    }

    private void exchangeEmails() {
        Integer one = any(model.guests);
        Integer two = any(model.guests);
        if (one != null && two != null) {
            String email = model.guests.get(one).email();
            setEmail(one, model.guests.get(two).email());
            setEmail(two, email);
        }
    }

    private void passEmailOn() {
        Integer one = any(model.guests);
        Integer two = any(model.guests);
        if (one != null && two != null && !one.equals(two)) {
            String email = model.guests.get(one).email();
            setEmail(one, "e" + serial++);
            setEmail(two, email);
        }
    }

    private void setEmail(int id, String email) {
        GuestRow row = model.guests.get(id);
        model.guests.put(id, new GuestRow(email, row.locker(), row.host(), row.version()));
        guest(id).email = email;
    }

    private void exchangeLockers() {
        Integer one = any(model.guests);
        Integer two = any(model.guests);
        if (one != null && two != null) {
            Integer locker = model.guests.get(one).locker();
            setLocker(
                    one,
                    one.equals(two) || locker == null
                            ? Integer.valueOf(serial++)
                            : model.guests.get(two).locker());
            if (!one.equals(two)) {
                setLocker(two, locker);
            }
        }
    }

    private void setLocker(int id, @Nullable Integer locker) {
        GuestRow row = model.guests.get(id);
        model.guests.put(id, new GuestRow(row.email(), locker, row.host(), row.version()));
        guest(id).locker = locker;
    }

    private void replaceGuest() {
        Integer id = any(model.guests);
        if (id != null) {
            String email = model.guests.get(id).email();
            model.guests.forEach((other, row) -> {
                if (id.equals(row.host())) {
                    setHost(other, null);
                }
            });
            model.guests.remove(id);
            session.delete(objects.get(id));
            if (random.nextBoolean()) {
                addGuest(email);
            }
        }
    }

    private void giveHost() {
        Integer guest = any(model.guests);
        if (guest != null) {
            setHost(guest, random.nextInt(3) == 0 ? null : any(model.guests));
        }
    }

    private void setHost(int id, @Nullable Integer host) {
        GuestRow row = model.guests.get(id);
        model.guests.put(id, new GuestRow(row.email(), row.locker(), host, row.version()));
        guest(id).host = host == null ? null : guest(host);
    }

    private Guest guest(int id) {
        return (Guest) Objects.requireNonNull(objects.get(id));
    }

    // countries: keys that change, rows in the place of others

    private void renameCountry() {
        Integer id = any(model.countries);
        if (id != null) {
            setCode(id, "c" + serial++);
        }
    }

    private void exchangeCountries() {
        Integer one = any(model.countries);
        Integer two = any(model.countries);
        if (one != null && two != null) {
            String code = model.countries.get(one);
            setCode(one, model.countries.get(two));
            setCode(two, code);
        }
    }

    private void setCode(int id, String code) {
        model.countries.put(id, code);
        ((Country) objects.get(id)).setCode(code);
    }

    private void replaceCountry() {
        Integer id = any(model.countries);
        if (id == null) {
            return;
        }
        String code = model.countries.remove(id);
        boolean pending = session.newEntities().contains(objects.get(id));
        model.towns.replaceAll((town, row) -> {
            if (pending && id.equals(row.country())) {
                ((Town) objects.get(town)).setCountry(null); // a row that never was cuts nobody loose
            }
            return id.equals(row.country()) ? new TownRow(row.name(), null) : row;
        });
        session.delete(objects.get(id));
        if (random.nextBoolean()) {
            add(new Country(code, "again"), model.countries, code);
        }
    }

    private void addTown() {
        Integer country = any(model.countries);
        if (country != null) {
            String name = "t" + serial;
            add(new Town(name, (Country) objects.get(country)), model.towns, new TownRow(name, country));
        }
    }

    private void moveTown() {
        Integer id = any(model.towns);
        Integer country = any(model.countries);
        if (id != null) {
            model.towns.put(id, new TownRow(model.towns.get(id).name(), country));
            ((Town) objects.get(id)).setCountry(country == null ? null : (Country) objects.get(country));
        }
    }

    // playlists: elements that are unique by owner and place, move, and are orphans

    private void addPlaylist() {
        Playlist playlist = new Playlist();
        playlist.name = "p" + serial;
        add(playlist, model.playlists, playlist.name);
    }

    private void addTrack() {
        Integer id = any(model.playlists);
        if (id != null) {
            Playlist playlist = playlist(id);
            int place = random.nextInt(playlist.tracks.size() + 1);
            Track track = new Track(playlist, place, "s" + serial);
            playlist.tracks.add(place, track);
            objects.put(serial, track);
            model.tracks.put(serial++, new TrackRow(track.title, id, place));
            number(id);
        }
    }

    private void moveTrack() {
        Integer id = any(model.tracks);
        Integer to = any(model.playlists);
        if (id != null && to != null) {
            int from = model.tracks.get(id).playlist();
            flush(); // so that both sides agree before one of them changes
            Track track = (Track) objects.get(id);
            playlist(from).tracks.remove(track);
            playlist(to).tracks.add(random.nextInt(playlist(to).tracks.size() + 1), track);
            model.tracks.put(id, new TrackRow(track.title, to, -1));
            number(from);
            number(to);
            flush();
        }
    }

    private void removeTrack() {
        Integer id = any(model.tracks);
        if (id == null) {
            return;
        }
        int from = model.tracks.get(id).playlist();
        if (random.nextInt(4) == 0) {
            model.tracks.values().removeIf(track -> track.playlist() == from);
            model.playlists.remove(from);
            session.delete(playlist(from));
        } else {
            model.tracks.remove(id);
            playlist(from).tracks.remove(objects.get(id));
            number(from);
        }
    }

    /** By the owning side or by both collections; what is left goes with the playlist, what moved does not. */
    private void moveTrackAndRemovePlaylist() {
        Integer id = any(model.tracks);
        Integer to = any(model.playlists);
        int from = id == null ? -1 : model.tracks.get(id).playlist();
        if (id == null || to == null || to == from) {
            return;
        }
        flush(); // so that both sides agree before one of them changes
        Track track = (Track) objects.get(id);
        track.place = playlist(to).tracks.size();
        if (random.nextBoolean()) {
            track.playlist = playlist(to);
        } else {
            playlist(from).tracks.remove(track);
            playlist(to).tracks.add(track);
        }
        model.tracks.put(id, new TrackRow(track.title, to, track.place));
        model.tracks.values().removeIf(row -> row.playlist() == from);
        model.playlists.remove(from);
        session.delete(playlist(from));
        flush();
    }

    /** Places follow the order of the list. */
    private void number(int id) {
        List<Track> tracks = playlist(id).tracks;
        IntStream.range(0, tracks.size()).forEach(i -> tracks.get(i).place = i);
        model.tracks.replaceAll((track, row) ->
                row.playlist() == id ? new TrackRow(row.title(), id, tracks.indexOf(objects.get(track))) : row);
    }

    private Playlist playlist(int id) {
        return (Playlist) Objects.requireNonNull(objects.get(id));
    }

    // boards and pins: many-to-many

    private void pin() {
        Integer board = any(model.boards);
        if (board == null || random.nextInt(3) == 0) {
            Board added = new Board();
            added.name = "b" + serial;
            add(added, model.boards, new TreeSet<>());
            return;
        }
        Integer pin = any(model.pins);
        if (pin == null || random.nextInt(3) == 0) {
            Pin added = new Pin();
            added.name = "pin" + serial;
            pin = serial;
            add(added, model.pins, added.name);
        }
        List<Pin> pins = ((Board) objects.get(board)).pins;
        if (model.boards.get(board).remove(pin)) {
            pins.remove(objects.get(pin));
        } else {
            model.boards.get(board).add(pin);
            pins.add((Pin) objects.get(pin));
        }
    }

    private void removeBoardOrPin() {
        Integer pin = random.nextBoolean() ? any(model.pins) : null;
        Integer board = pin == null ? any(model.boards) : null;
        if (pin != null) {
            boolean left =
                    session.newEntities().contains(objects.get(pin)) || random.nextBoolean(); // else the flush does it
            model.boards.forEach((id, pins) -> {
                pins.remove(pin);
                if (left) {
                    ((Board) objects.get(id)).pins.remove(objects.get(pin));
                }
            });
            model.pins.remove(pin);
            session.delete(objects.get(pin));
        } else if (board != null) {
            model.boards.remove(board);
            session.delete(objects.get(board));
        }
    }

    private <T> void add(Object entity, Map<Integer, T> rows, T row) {
        session.add(entity);
        objects.put(serial, entity);
        rows.put(serial++, row);
    }

    private @Nullable Integer any(Map<Integer, ?> rows) {
        List<Integer> ids = new ArrayList<>(rows.keySet());
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    // the ends of work

    private void flush() {
        session.plan().lines().forEach(line -> kinds.add(line.endsWith(" for now") ? "free" : line.split(" ")[0]));
        session.flush();
        flushModel();
        assertThat(alive()).containsExactlyElementsOf(model.lines());
    }

    private void flushModel() {
        model.flushed(flushed);
        flushed = model.copy();
    }

    private void leaveSavepoint() {
        if (marks.isEmpty()) {
            return;
        }
        Mark mark = marks.pop();
        if (random.nextBoolean()) {
            mark.savepoint().release();
            flushModel();
        } else {
            mark.savepoint().rollback();
            model = mark.model();
            flushed = model.copy();
        }
        assertThat(alive()).containsExactlyElementsOf(model.lines());
    }

    private void commit() {
        marks.clear();
        session.commit();
        flushModel();
        committed = model.copy();
        compare();
    }

    private void rollback() {
        marks.clear();
        session.rollback();
        model = committed.copy();
        flushed = committed.copy();
        compare();
    }

    private void compare() {
        assertThat(alive()).containsExactlyElementsOf(model.lines());
        assertThat(inDatabase(RandomGraphTests::rows)).containsExactlyElementsOf(model.lines());
        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(session.newEntities()).isEmpty();
        assertThat(session.deletedEntities()).isEmpty();
    }

    private List<String> alive() {
        return describe(objects.values().stream().filter(session::contains).toList());
    }

    private static List<String> rows(Session other) {
        List<Object> all = new ArrayList<>();
        for (Class<?> type :
                List.of(Guest.class, Country.class, Town.class, Playlist.class, Track.class, Board.class, Pin.class)) {
            all.addAll(other.query(type).list());
        }
        return describe(all);
    }

    private static List<String> describe(List<Object> all) {
        return all.stream().map(RandomGraphTests::describe).sorted().toList();
    }

    private static String describe(Object object) {
        if (object instanceof Guest guest) {
            return GraphModel.guest(
                    guest.email, guest.locker, guest.host == null ? null : guest.host.email, guest.version);
        } else if (object instanceof Country country) {
            return "country " + country.getCode();
        } else if (object instanceof Town town) {
            Country country = town.getCountry();
            return GraphModel.town(town.getName(), country == null ? null : country.getCode());
        } else if (object instanceof Playlist playlist) {
            return "playlist " + playlist.name;
        } else if (object instanceof Track track) {
            return GraphModel.track(track.title, Objects.requireNonNull(track.playlist).name, track.place);
        } else if (object instanceof Board board) {
            return GraphModel.board(
                    board.name,
                    board.pins.stream().map(pin -> pin.name).sorted().toList());
        }
        return "pin " + ((Pin) object).name;
    }
}
