package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A new object whose row was read again, and then rolled back, has the elements that it was made with. */
final class RolledBackCollectionTests extends SessionTest {

    private final Trunk trunk = new Trunk();

    RolledBackCollectionTests(Lab lab) {
        super(lab, Trunk.class, Garment.class);
        trunk.garments.add(new Garment(trunk));
        trunk.labels.add("fragile");
        trunk.prices.put("EUR", 10);
    }

    @Entity
    static class Trunk {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @OneToMany(mappedBy = "trunk", cascade = CascadeType.ALL)
        List<Garment> garments = new ArrayList<>();

        @ElementCollection
        @Nullable
        Set<String> labels = new HashSet<>();

        @ElementCollection
        @MapKeyColumn(name = "currency")
        Map<String, Integer> prices = new HashMap<>();
    }

    @Entity
    static class Garment {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne
        @Nullable
        Trunk trunk;

        protected Garment() {}

        Garment(Trunk trunk) {
            this.trunk = trunk;
        }
    }

    private void addAndReadAgain(Session in) {
        in.add(trunk);
        in.flush();
        in.refresh(trunk);
    }

    private void assertWritten(int garments) {
        assertInDatabase(other -> {
                    Trunk row = other.get(Trunk.class, Objects.requireNonNull(trunk.id));
                    return List.of(row.garments.size(), Set.copyOf(row.labels), Map.copyOf(row.prices));
                })
                .isEqualTo(List.of(garments, Set.of("fragile"), Map.of("EUR", 10)));
    }

    private void failBehindReadingAgain() {
        assertThatThrownBy(() -> given(other -> {
                    addAndReadAgain(other);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
    }

    @Test
    void theyAreInTheObject() {
        addAndReadAgain(session);
        session.rollback();

        assertThat(trunk.garments).hasSize(1);
        assertThat(trunk.labels).containsExactly("fragile");
        assertThat(trunk.prices).containsExactly(Map.entry("EUR", 10));
    }

    @Test
    void theyAreWrittenByTheNextAttempt() {
        failBehindReadingAgain();
        givenAll(trunk);

        assertWritten(1);
    }

    @Test
    void theyAreWrittenByTheThirdAttempt() {
        failBehindReadingAgain();
        failBehindReadingAgain();
        givenAll(trunk);

        assertWritten(1);
    }

    @Test
    void theyAreWrittenByTheNextFlushBehindASavepoint() {
        session.add(trunk);
        Savepoint savepoint = session.savepoint();
        session.flush();
        session.refresh(trunk);
        savepoint.rollback();
        session.commit();

        assertWritten(1);
    }

    @Test
    void whatWasAddedBehindTheReadingJoinsThem() {
        addAndReadAgain(session);
        trunk.garments.add(new Garment(trunk));
        session.rollback();
        givenAll(trunk);

        assertWritten(2);
    }

    @Test
    void oneThatWasNoneIsEmpty() {
        trunk.labels = null;
        addAndReadAgain(session);
        session.rollback();

        assertThat(trunk.labels).isEmpty();
    }

    @Test
    void anObjectThatHadItsRowBeforeHasThoseOfItsRow() {
        givenAll(trunk);
        Trunk loaded = session.get(Trunk.class, Objects.requireNonNull(trunk.id));
        loaded.labels = new HashSet<>(Set.of("heavy"));
        session.flush();
        session.refresh(loaded);
        session.rollback();

        assertThat(loaded.labels).containsExactly("fragile");
    }
}
