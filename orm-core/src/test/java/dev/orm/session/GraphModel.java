package dev.orm.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of {@link RandomGraphTests} and their rows have to be: values only, referred to by numbers that never change. Knows nothing of sessions.
 */
final class GraphModel {

    record GuestRow(
            String email,
            @Nullable Integer locker,
            @Nullable Integer host,
            int version) {

        boolean isSame(GuestRow other) {
            return new GuestRow(email, locker, host, other.version).equals(other);
        }
    }

    record TownRow(String name, @Nullable Integer country) {}

    record TrackRow(String title, int playlist, int place) {}

    final Map<Integer, GuestRow> guests = new TreeMap<>();
    final Map<Integer, String> countries = new TreeMap<>();
    final Map<Integer, TownRow> towns = new TreeMap<>();
    final Map<Integer, String> playlists = new TreeMap<>();
    final Map<Integer, TrackRow> tracks = new TreeMap<>();
    final Map<Integer, Set<Integer>> boards = new TreeMap<>();
    final Map<Integer, String> pins = new TreeMap<>();

    GraphModel copy() {
        GraphModel copy = new GraphModel();
        copy.guests.putAll(guests);
        copy.countries.putAll(countries);
        copy.towns.putAll(towns);
        copy.playlists.putAll(playlists);
        copy.tracks.putAll(tracks);
        boards.forEach((board, held) -> copy.boards.put(board, new TreeSet<>(held)));
        copy.pins.putAll(pins);
        return copy;
    }

    /** A flush raises the version of each guest once that is not as it was at the flush before. */
    void flushed(GraphModel before) {
        guests.replaceAll((id, guest) -> {
            GuestRow old = before.guests.get(id);
            int version = old == null ? 0 : old.version() + (guest.isSame(old) ? 0 : 1);
            return new GuestRow(guest.email(), guest.locker(), guest.host(), version);
        });
    }

    List<Integer> tracksOf(int playlist) {
        return tracks.entrySet().stream()
                .filter(track -> track.getValue().playlist() == playlist)
                .sorted((a, b) ->
                        Integer.compare(a.getValue().place(), b.getValue().place()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One line for each row, in words that rows can be put in, too. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        guests.values()
                .forEach(guest -> lines.add(guest(
                        guest.email(),
                        guest.locker(),
                        guest.host() == null ? null : guests.get(guest.host()).email(),
                        guest.version())));
        countries.values().forEach(code -> lines.add("country " + code));
        towns.values()
                .forEach(town ->
                        lines.add(town(town.name(), town.country() == null ? null : countries.get(town.country()))));
        playlists.values().forEach(name -> lines.add("playlist " + name));
        tracks.values()
                .forEach(track -> lines.add(track(track.title(), playlists.get(track.playlist()), track.place())));
        boards.forEach((board, held) -> lines.add(
                board("b" + board, held.stream().map(pins::get).sorted().toList())));
        pins.values().forEach(name -> lines.add("pin " + name));
        return lines.stream().sorted().toList();
    }

    static String guest(String email, @Nullable Integer locker, @Nullable String host, int version) {
        return "guest " + email + " locker " + locker + " host " + host + " v" + version;
    }

    static String town(String name, @Nullable String country) {
        return "town " + name + " in " + country;
    }

    static String track(String title, String playlist, int place) {
        return "track " + title + " of " + playlist + " at " + place;
    }

    static String board(String name, List<String> pins) {
        return "board " + name + " holds " + pins;
    }
}
