package dev.orm.session;

import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.annotation.SoftDelete;
import dev.orm.metamodel.DynamicTable;
import dev.orm.testing.Covers;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that refer to rows that were deleted softly: to their objects it looks as if they referred to nothing. */
final class HiddenTargetTests extends SessionTest {

    HiddenTargetTests(Lab lab) {
        super(lab, Team.class, Player.class);
    }

    @Entity(name = "Team")
    static class Team {

        @Id
        long id;

        @SoftDelete
        boolean gone;

        protected Team() {}

        Team(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Player")
    static class Player {

        @Id
        long id;

        int score;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Team team;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Player captain;

        protected Player() {}

        Player(long id, @Nullable Team team) {
            this.id = id;
            this.team = team;
        }
    }

    @BeforeEach
    void aPlayerOfATeamThatIsGone() {
        Team gone = new Team(1);
        Team there = new Team(2);
        givenAll(gone, there, new Player(1, gone), new Player(2, there), new Player(3, null));
        given(other -> other.delete(other.get(Team.class, 1L)));
    }

    private List<Player> detached() {
        return inDatabase(other -> other.query(Player.class).list().stream()
                .sorted(Comparator.comparing(it -> it.id))
                .toList());
    }

    private List<Object> teams() {
        DynamicTable<Player> player = DynamicTable.of(Player.class);
        return inDatabase(other ->
                other
                        .execute(select(player.attribute("team.id"))
                                .from(player)
                                .orderBy(player.attribute("id").asc()))
                        .stream()
                        .map(it -> it == null ? "-" : it)
                        .toList());
    }

    @Test
    @Covers("L11.8")
    void upsertsKeepTheKeyOfATargetThatIsHidden() {
        List<Player> players = detached();
        assertThat(players).extracting(it -> it.team == null).containsExactly(true, false, true);
        players.forEach(it -> it.score = 7);

        session.upsertAll(players);
        session.commit();

        assertThat(teams()).hasToString("[1, 2, -]");
        assertInDatabase(other -> other.query(Player.class).filterBy("score", 7).count())
                .isEqualTo(3L);
    }

    @Test
    @Covers("L11.8")
    void upsertsClearTheKeyOfATargetThatIsSeen() {
        List<Player> players = detached();
        players.get(1).team = null;

        session.upsertAll(players);
        session.commit();

        assertThat(teams()).hasToString("[1, -, -]");
    }

    @Test
    @Covers("L11.8")
    void upsertsGiveARowAnotherTargetInThePlaceOfAHiddenOne() {
        List<Player> players = detached();
        players.get(0).team = players.get(1).team;

        session.upsertAll(players);
        session.commit();

        assertThat(teams()).hasToString("[2, 2, -]");
    }

    @Test
    @Covers("L11.8")
    void upsertsWhoseSessionSeesAllClearEveryKey() {
        List<Player> players = detached();

        session.withDeleted(() -> session.upsertAll(players));
        session.commit();

        assertThat(teams()).hasToString("[-, 2, -]");
    }
}
