package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one relation of a graph merges, another one that does not cascade may refer to, whichever is met first. */
final class MergeOrderTests extends SessionTest {

    MergeOrderTests(Lab lab) {
        super(lab, Trunk.class, LongBranch.class, Twig.class, ShortBranch.class, Leaf.class);
    }

    @Entity
    static class Trunk {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(cascade = CascadeType.MERGE)
        @Nullable
        LongBranch a;

        @ManyToOne(cascade = CascadeType.MERGE)
        @Nullable
        ShortBranch b;
    }

    @Entity
    static class LongBranch {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(cascade = CascadeType.MERGE)
        @Nullable
        Twig twig;
    }

    @Entity
    static class Twig {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne(cascade = CascadeType.MERGE)
        @Nullable
        Leaf leaf;
    }

    @Entity
    static class ShortBranch {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @ManyToOne
        @Nullable
        Leaf leaf;
    }

    @Entity
    static class Leaf {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;
    }

    @Test
    void aNewObjectThatALongerPathMergesIsOne() {
        Leaf leaf = new Leaf();
        Trunk trunk = new Trunk();
        trunk.a = new LongBranch();
        trunk.a.twig = new Twig();
        trunk.a.twig.leaf = leaf;
        trunk.b = new ShortBranch();
        trunk.b.leaf = leaf;

        Trunk merged = session.merge(trunk);
        session.commit();

        ShortBranch second = Objects.requireNonNull(merged.b);
        Twig twig = Objects.requireNonNull(Objects.requireNonNull(merged.a).twig);
        assertThat(second.leaf).isSameAs(twig.leaf).isNotSameAs(leaf);
        assertThat(session.query(Leaf.class).count()).isEqualTo(1);
    }
}
