package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys that change while rows that are new, or go, refer to them. */
final class KeyCircleTests extends SessionTest {

    KeyCircleTests(Lab lab) {
        super(lab, Spy.class, Desk.class, Lamp.class);
    }

    /** Refers to others by their code names. */
    @Entity
    static class Spy {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Column(unique = true)
        String code = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "friend_code", referencedColumnName = "code")
        @Nullable
        Spy friend;
    }

    @Entity
    static class Desk {

        @Id
        @Nullable
        String code;

        @OneToOne(mappedBy = "desk", cascade = CascadeType.ALL, orphanRemoval = true)
        @Nullable
        Lamp lamp;
    }

    @Entity
    static class Lamp {

        @Id
        @Nullable
        String id;

        @MapsId
        @OneToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "id", foreignKey = @ForeignKey(options = "on update cascade"))
        @Nullable
        Desk desk;
    }

    private static Spy spy(String code, @Nullable Spy friend) {
        Spy spy = new Spy();
        spy.code = code;
        spy.friend = friend;
        return spy;
    }

    @Test
    void aNewRowThatRefersToAChangedKeyOfOneThatIsToReferToItIsLinkedAfterwards() {
        Spy old = spy("old", null);
        session.add(old);
        session.commit();
        session.refresh(old);
        Spy fresh = spy("fresh", old);
        session.add(fresh);
        old.code = "changed";
        old.friend = fresh;

        assertThat(sql.of(session::flush).stream().filter(each -> !each.startsWith("select")))
                .containsExactly("insert spy", "update spy set code, friend_code", "update spy set friend_code");

        session.commit();
        assertThat(this.<List<String>>inDatabase(other -> other.query(Spy.class).list().stream()
                        .map(each -> each.code + " knows " + Objects.requireNonNull(each.friend).code)
                        .sorted()
                        .toList()))
                .containsExactly("changed knows fresh", "fresh knows changed");
    }

    private Desk desk(String code) {
        Desk desk = new Desk();
        desk.code = code;
        Lamp lamp = new Lamp();
        lamp.desk = desk;
        desk.lamp = lamp;
        session.add(desk);
        return desk;
    }

    @Test
    void whatIsOrphanedGoesAlsoWhereTheKeyItIsDerivedFromIsExchanged() {
        Desk left = desk("left");
        Desk right = desk("right");
        session.commit();
        session.refresh(left);
        session.refresh(right);
        left.code = "right";
        right.code = "left";
        left.lamp = null;

        session.commit();

        assertThat(this.<List<String>>inDatabase(other -> other.query(Lamp.class).list().stream()
                        .map(each -> each.id)
                        .toList()))
                .containsExactly("left");
        assertThat(Objects.requireNonNull(right.lamp).id).isEqualTo("left");
    }
}
