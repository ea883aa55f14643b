package dev.orm.docs;

import static dev.orm.docs.Team_.TEAM;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.engine.Engine;
import dev.orm.engine.ExecutionOptions;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Savepoint;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@OnEachDatabase
final class SessionPageTests {

    private final SessionFactory factory;
    private final Long id;

    SessionPageTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings = MappingRegistry.of(Team.class, Player.class);
        mappings.metaData().createAll(engine);
        this.factory = SessionFactory.of(engine, mappings);
        Team team = new Team("Reds");
        team.getPlayers().addAll(List.of(new Player("Ann"), new Player("Bob")));
        factory.doInTransaction(session -> session.add(team));
        this.id = Objects.requireNonNull(team.getId());
    }

    @Test
    void changesAreWrittenByTheCommit() {
        try (Session session = factory.openSession()) {
            Team team = session.get(Team.class, id);
            team.win();
            team.getPlayers().add(new Player("Cy"));
            session.commit();
        }
        factory.doInTransaction(session -> session.get(Team.class, id).rename("Greens"));

        Team team = factory.inTransaction(session -> {
            Team read = session.get(Team.class, id);
            assertThat(read.getPlayers()).extracting(Player::getName).containsExactly("Ann", "Bob", "Cy");
            assertThat(session.get(Team.class, id)).isSameAs(read);
            return read;
        });
        assertThat(team.getName()).isEqualTo("Greens");
        assertThat(team.getPoints()).isEqualTo(3);
    }

    @Test
    @Covers("U21.2")
    void someWorkHasOptionsOfItsOwn() {
        try (Session session = factory.openSession()) {
            List<Team> report = session.withOptions(
                    ExecutionOptions.NONE.tag("report").timeout(Duration.ofMinutes(5)),
                    () -> session.query(TEAM).list());

            assertThat(report).extracting(Team::getName).containsExactly("Reds");
        }
    }

    @Test
    void thePlanSaysWhatAFlushWrites() {
        try (Session session = factory.openSession()) {
            Team team = session.get(Team.class, id);
            team.getPlayers().remove(0);
            team.win();
            session.add(new Team("Blues"));

            assertThat(session.plan().lines())
                    .containsExactly("insert Team x1", "update Team x1 [points]", "delete Player x1");
        }
    }

    @Test
    void chosenAttributesAreMergedAndComputedOnesReadBack() {
        Team form = factory.inTransaction(session -> session.get(Team.class, id));
        form.rename("Greens");
        try (Session session = factory.openSession()) {
            Team team = session.merge(form, TEAM.name);
            session.set(team, TEAM.points, TEAM.points.plus(1));
            session.flush();

            assertThat(team.getName()).isEqualTo("Greens");
            assertThat(team.getPoints()).isEqualTo(1);
        }
    }

    @Test
    void objectsReturnToASavepoint() {
        try (Session session = factory.openSession()) {
            Team team = session.get(Team.class, id);
            team.win();
            try (Savepoint savepoint = session.savepoint()) {
                team.rename("Greens");
                session.flush();
                savepoint.rollback();
            }
            assertThat(team.getName()).isEqualTo("Reds");
            assertThat(team.getPoints()).isEqualTo(3);
            session.commit();
        }
    }

    @Test
    void aDetachedObjectIsMerged() {
        Team detached = factory.inTransaction(session -> session.get(Team.class, id));
        detached.rename("Greens");

        try (Session session = factory.openSession()) {
            Team team = session.merge(detached);
            session.commit();
            assertThat(team).isNotSameAs(detached);
        }
        String name =
                factory.inTransaction(session -> session.get(Team.class, id).getName());
        assertThat(name).isEqualTo("Greens");
    }

    @Test
    void aStaleVersionIsRefused() {
        Team first = factory.inTransaction(session -> session.get(Team.class, id));
        Team second = factory.inTransaction(session -> session.get(Team.class, id));
        first.win();
        second.rename("Greens");
        factory.doInTransaction(session -> session.merge(first));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> factory.doInTransaction(session -> session.merge(second)))
                .withMessageContaining("Team");
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no locks of rows")
    void rowsAreLocked() {
        try (Session session = factory.openSession()) {
            Team team = session.get(Team.class, id);
            session.lock(team, LockMode.UPDATE);
            team.win();
            session.commit();
            assertThat(team.getPoints()).isEqualTo(3);
        }
    }

    @Test
    void manyRowsGoPastTheSession() {
        try (Session session = factory.openSession()) {
            Stream<Team> teams = IntStream.range(0, 1000).mapToObj(number -> new Team("Team " + number));
            session.insertAll(Team.class, teams::iterator);

            session.execute(update(TEAM).set(TEAM.points, 1).where(TEAM.name.startsWith("Team ")));
            session.commit();

            assertThat(session.query(TEAM).where(TEAM.points.eq(1)).count()).isEqualTo(1000);
        }
    }

    @Test
    void queriesSeeWhatWasChanged() {
        try (Session session = factory.openSession()) {
            session.get(Team.class, id).rename("Greens");

            assertThat(session.query(TEAM).where(TEAM.name.eq("Greens")).exists())
                    .isTrue();
            long before = session.withoutAutoflush(() -> {
                session.add(new Team("Blues"));
                return session.query(TEAM).count();
            });
            assertThat(before).isOne();
        }
    }
}
