package dev.orm.mapping.invalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Positions and keys of relations that cannot be mapped. */
final class RefusedPlaceTests {

    @Embeddable
    record Corner(int x, int y) {}

    @Entity
    static class Square {
        @Id
        long id;

        @Nullable
        String label;

        @ManyToOne
        @Nullable
        Grid grid;

        @ManyToMany(mappedBy = "squares")
        @OrderColumn
        @Nullable
        List<Grid> grids;

        int place;
    }

    @Entity
    static class Grid {
        @Id
        long id;

        @OneToMany(mappedBy = "grid")
        @OrderColumn(name = "place")
        @Nullable
        List<Square> taken;

        @OneToMany
        @JoinColumn(name = "grid_key")
        @OrderColumn(name = "grid_key")
        @Nullable
        List<Square> twice;

        @ManyToMany
        @Nullable
        List<Square> squares;
    }

    @Test
    @Covers("R9.7")
    void positionsHaveAColumnOfTheirOwnOnTheSideThatIsWritten() {
        assertThat(Refusal.of(Grid.class, Square.class))
                .containsExactlyInAnyOrder(
                        "Grid.taken keeps positions or keys in the column place, which Square.place writes too: name another"
                                + " column, or make the attribute insertable = false, updatable = false.",
                        "Grid.twice keeps positions or keys in the column grid_key, which holds the key of its owner too:"
                                + " name another column, or make the attribute insertable = false, updatable = false.",
                        "Square.grids is mapped by squares, and its positions or keys would be in rows that Grid.squares"
                                + " writes: remove mappedBy here and put it there, key the map by @MapKey, or use @OrderBy.");
    }

    @Entity
    static class Keyed {
        @Id
        long id;

        @OneToMany
        @MapKey(name = "colour")
        @Nullable
        Map<String, Keyed> unknown;

        @OneToMany
        @MapKey
        @Nullable
        Map<String, Keyed> wrong;

        @OneToMany
        @MapKey
        @MapKeyColumn
        @Nullable
        Map<Long, Keyed> both;

        @OneToMany
        @MapKeyColumn
        @Nullable
        Map<Keyed, Keyed> column;

        @OneToMany
        @MapKeyJoinColumn
        @Nullable
        Map<String, Keyed> join;

        @OneToMany
        @AttributeOverride(name = "key.x", column = @Column(name = "a"))
        @Nullable
        Map<String, Keyed> override;

        @OneToMany
        @AttributeOverride(name = "key.z", column = @Column(name = "a"))
        @Nullable
        Map<Corner, Keyed> part;

        @OneToMany
        @MapKey
        @Nullable
        List<Keyed> list;
    }

    @Test
    @Covers("R9.7")
    void keysAreWhatTheAnnotationsSay() {
        assertThat(Refusal.of(Keyed.class))
                .containsExactlyInAnyOrder(
                        "Keyed.unknown has @MapKey with 'colour', which is no attribute of Keyed with a value of its own:"
                                + " name one of id, or none for its id.",
                        "Keyed.wrong has keys of type String, and @MapKey takes Keyed.id, which is of type Long: declare the"
                                + " map with keys of type Long.",
                        "Keyed.both has @MapKey, which takes an attribute of the elements as their key, and says how keys are"
                                + " stored: keep one of them.",
                        "Keyed.column has @MapKeyColumn, which says nothing about keys that are entities, as Keyed is: use"
                                + " @MapKeyJoinColumn.",
                        "Keyed.join has @MapKeyJoinColumn, which says nothing about keys that are single values, as String is:"
                                + " use @MapKeyColumn.",
                        "Keyed.override overrides 'key.x', and its keys are no embeddables: remove the override, or say it by"
                                + " @MapKeyColumn or @MapKeyJoinColumn.",
                        "Keyed.part overrides 'z', which is not there: name one of x, y.",
                        "Keyed.list says how its keys are stored and is no Map: declare it as a Map, or remove the"
                                + " annotation.");
    }
}
