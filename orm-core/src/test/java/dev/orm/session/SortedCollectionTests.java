package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sorted collections are sorted as the class sorts those it makes. */
final class SortedCollectionTests extends SessionTest {

    SortedCollectionTests(Lab lab) {
        super(lab, Podium.class);
    }

    @Entity
    static class Podium {

        @Id
        long id;

        @ElementCollection
        SortedSet<String> names = new TreeSet<>(Comparator.reverseOrder());

        @ElementCollection
        SortedMap<String, Integer> points = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        @ElementCollection
        SortedSet<String> plain = new TreeSet<>();
    }

    @BeforeEach
    void rows() {
        Podium podium = new Podium();
        podium.names.addAll(List.of("a", "c", "b"));
        podium.plain.addAll(podium.names);
        podium.points.put("b", 1);
        podium.points.put("A", 2);
        podium.points.put("C", 3);
        givenAll(podium);
    }

    @Test
    void byTheComparatorThatTheClassGivesThem() {
        Podium podium = session.get(Podium.class, 0L);

        assertThat(podium.names).containsExactly("c", "b", "a");
        assertThat(podium.names.first()).isEqualTo("c");
        assertThat(podium.points.keySet()).containsExactly("A", "b", "C");
        assertThat(podium.points.get("c")).isEqualTo(3);
        assertThat(podium.plain).containsExactly("a", "b", "c");
    }

    @Test
    void alsoWhenTheyAreReadAgain() {
        Podium podium = session.get(Podium.class, 0L);
        podium.names.size();
        session.refresh(podium);
        podium.names.add("bb");
        session.commit();

        assertThat(session.get(Podium.class, 0L).names).containsExactly("c", "bb", "b", "a");
    }
}
