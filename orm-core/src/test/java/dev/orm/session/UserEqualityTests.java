package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an entity says of its equality is the application's affair. */
final class UserEqualityTests extends SessionTest {

    UserEqualityTests(Lab lab) {
        super(lab, Shelf.class, Jar.class);
    }

    /** Fails when it is compared. */
    abstract static class Touchy {

        @Override
        public boolean equals(@Nullable Object other) {
            throw new AssertionError("equals was called");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode was called");
        }
    }

    @Entity(name = "Shelf")
    static class Shelf extends Touchy {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        String name = "";

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Jar> jars = new ArrayList<>();
    }

    @Entity(name = "Jar")
    static class Jar extends Touchy {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @ManyToOne
        @Nullable
        Shelf shelf;

        String content = "";
    }

    @Test
    @Covers("D27.1")
    void equalsOfAnEntityIsNeverAsked() {
        Shelf shelf = new Shelf();
        shelf.name = "top";
        shelf.jars.add(new Jar());
        shelf.jars.add(new Jar());
        session.add(shelf);
        session.commit();
        shelf.name = "bottom";
        shelf.jars.remove(0);
        shelf.jars.add(new Jar());
        session.flush();
        session.merge(shelf);
        session.refresh(shelf);
        session.rollback();
        session.clear();

        Shelf read = session.get(Shelf.class, Objects.requireNonNull(shelf.id));
        assertThat(read.jars.size()).isEqualTo(2);
        session.delete(read);
        session.commit();
        assertThat(session.query(Shelf.class).count()).isZero();
    }
}
