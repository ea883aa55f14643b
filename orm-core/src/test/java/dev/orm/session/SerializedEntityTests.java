package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities in Java's serialization, as HTTP sessions and caches use it. */
final class SerializedEntityTests extends SessionTest {

    private long id;

    SerializedEntityTests(Lab lab) {
        super(lab, Trip.class, Leg.class);
    }

    @Entity
    @SuppressWarnings("serial") // collections are serializable where what they hold is
    static class Trip implements Serializable {

        private static final long serialVersionUID = 1L;

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        private String name = "";

        @Basic(fetch = FetchType.LAZY)
        private String report = "";

        @OneToMany(mappedBy = "trip", cascade = CascadeType.ALL)
        List<Leg> legs = new ArrayList<>();

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ElementCollection
        SortedSet<String> towns = new TreeSet<>(Comparator.reverseOrder());

        @ElementCollection
        Map<String, Integer> costs = new HashMap<>();

        @ElementCollection
        SortedMap<String, Integer> days = new TreeMap<>();

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        String getReport() {
            return report;
        }

        void setReport(String report) {
            this.report = report;
        }
    }

    @Entity
    @SuppressWarnings("serial") // collections are serializable where what they hold is
    static class Leg implements Serializable {

        private static final long serialVersionUID = 1L;

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Trip trip;
    }

    @BeforeEach
    void aTripOfTwoLegs() {
        id = givenId(other -> {
            Trip trip = new Trip();
            trip.setName("old");
            trip.setReport("long");
            trip.legs.addAll(List.of(new Leg(), new Leg()));
            trip.tags.add("red");
            trip.towns.addAll(List.of("Bonn", "Ulm"));
            trip.costs.put("fare", 7);
            trip.days.put("mon", 1);
            other.add(trip);
            other.flush();
            return Objects.requireNonNull(trip.id);
        });
    }

    private Trip loaded() {
        Trip trip = withoutReport();
        assertThat(trip.getReport()).isEqualTo("long");
        return trip;
    }

    private Trip withoutReport() {
        Trip trip = session.get(Trip.class, id);
        assertThat(trip.legs.size() + trip.tags.size() + trip.towns.size() + trip.costs.size() + trip.days.size())
                .isEqualTo(7);
        return trip;
    }

    private static byte[] write(Object entity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(entity);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Trip copy(Trip trip) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(write(trip)))) {
            return (Trip) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLoadedGraphComesBackWithCollectionsOfTheJdk() {
        Trip copy = copy(loaded());

        assertThat(copy.getName()).isEqualTo("old");
        assertThat(copy.legs).isExactlyInstanceOf(ArrayList.class).hasSize(2).allMatch(leg -> leg.trip == copy);
        assertThat(copy.tags).containsExactly("red");
        assertThat(copy.towns).isExactlyInstanceOf(TreeSet.class).containsExactly("Ulm", "Bonn");
        assertThat(copy.costs).isEqualTo(Map.of("fare", 7));
        assertThat(copy.days).isExactlyInstanceOf(TreeMap.class).isEqualTo(Map.of("mon", 1));
    }

    @Test
    void aCopyIsMerged() {
        Trip copy = copy(loaded());
        session.clear();
        copy.setName("new");
        copy.legs.remove(0);

        session.merge(copy);

        assertThat(sql.of(session::commit)).containsExactlyInAnyOrder("update trip set name", "update leg set trip_id");
        assertInDatabase(other -> other.get(Trip.class, id).legs.size()).isEqualTo(1);
    }

    @Test
    void aCollectionThatIsNotLoadedIsRefusedByName() {
        Trip trip = loaded();
        session.clear();
        Trip again = session.get(Trip.class, id);
        assertThat(again).isNotSameAs(trip);
        assertThat(again.getReport()).isEqualTo("long");

        assertThatThrownBy(() -> write(again))
                .hasRootCauseInstanceOf(NotSerializableException.class)
                .hasStackTraceContaining("is not loaded, and its elements would be missing")
                .hasStackTraceContaining("Trip.");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void anAttributeThatIsNotLoadedIsRefused() {
        Trip trip = withoutReport();

        assertThatThrownBy(() -> write(trip)).hasStackTraceContaining("A Trip lacks attributes");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceThatIsNotLoadedIsRefused() {
        Leg leg = session.query(Leg.class).list().get(0);

        assertThatThrownBy(() -> write(leg)).hasStackTraceContaining("A Trip is referred to but not loaded");
    }
}
