package dev.orm.session;

import static dev.orm.session.library.Reader_.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.library.Loan;
import dev.orm.session.library.Reader;
import dev.orm.sql.Sql;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.BadSqlGrammarException;

/** What is told of the life of sessions, and what may be done then. */
final class SessionListenerTests extends SessionTest {

    private final List<String> told = new ArrayList<>();

    SessionListenerTests(Lab lab) {
        super(lab, Reader.class, Loan.class);
    }

    /** Notes everything by its name. */
    private class Notes implements SessionListener {

        @Override
        public void afterBegin(Session session) {
            told.add("begin");
        }

        @Override
        public void beforeFlush(Session session) {
            told.add("before flush");
        }

        @Override
        public void afterFlush(Session session, Flushed flushed) {
            told.add("flushed " + flushed);
        }

        @Override
        public void atSavepoint(Session session, int depth) {
            told.add("savepoint " + depth);
        }

        @Override
        public void afterRollbackToSavepoint(Session session, int depth) {
            told.add("back at savepoint " + depth);
        }

        @Override
        public void beforeCommit(Session session) {
            told.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            told.add("committed");
        }

        @Override
        public void afterRollback(Session session) {
            told.add("rolled back");
        }
    }

    private Session told(SessionListener... listeners) {
        return factory.withListeners(List.of(listeners)).openSession();
    }

    private static SessionListener beforeFlush(Consumer<Session> action) {
        return new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                action.accept(session);
            }
        };
    }

    private static SessionListener afterFlush(BiConsumer<Session, Flushed> action) {
        return new SessionListener() {
            @Override
            public void afterFlush(Session session, Flushed flushed) {
                action.accept(session, flushed);
            }
        };
    }

    @Test
    @Covers({"U22.1", "U2.1"})
    void momentsComeInTheirOrder() {
        try (Session heard = told(new Notes())) {
            heard.add(new Reader("Ada", "Byron", 36));
            assertThat(told).isEmpty();
            heard.commit();
            heard.query(READER).list();
            heard.rollback();
        }

        assertThat(told)
                .containsExactly(
                        "before commit",
                        "before flush",
                        "begin",
                        "flushed 1 inserted, 0 updated, 0 deleted",
                        "committed",
                        "begin",
                        "rolled back");
    }

    @Test
    @Covers("U22.7")
    void savepointsAndTheWayBackToThemAreTold() {
        try (Session heard = told(new Notes())) {
            heard.query(READER).list();
            Savepoint first = heard.savepoint();
            heard.savepoint();
            heard.savepoint().release();
            first.rollback();
            heard.savepoint();
        }

        assertThat(told)
                .containsExactly(
                        "begin",
                        "savepoint 1",
                        "savepoint 2",
                        "savepoint 3",
                        "back at savepoint 1",
                        "savepoint 1",
                        "rolled back");
    }

    @Test
    @Covers("U22.7")
    void theWayBackFromAFailureIsToldWhenTheSessionCanBeUsedAgain() {
        try (Session heard = told(new Notes() {
            @Override
            public void afterRollbackToSavepoint(Session session, int depth) {
                told.add("back with " + session.newEntities().size() + " new");
            }
        })) {
            heard.query(READER).list();
            Savepoint before = heard.savepoint();
            assertThatThrownBy(() -> heard.query(READER)
                            .where(Sql.unsafe("nothing > 0").asCondition())
                            .list())
                    .isInstanceOf(BadSqlGrammarException.class);
            before.rollback();
        }

        assertThat(told).containsExactly("begin", "savepoint 1", "back with 0 new", "rolled back");
    }

    @Test
    @Covers("U22.1")
    void aFlushWithNothingToWriteIsNotTold() {
        try (Session heard = told(new Notes())) {
            heard.query(READER).list();
            heard.flush();
        }
        assertThat(told).containsExactly("begin", "rolled back");
    }

    @Test
    @Covers("U22.1")
    void listenersAreCalledInTheOrderOfTheFactory() {
        SessionFactory heard = factory.withListeners(List.of(beforeFlush(s -> told.add("first"))))
                .withListeners(List.of(beforeFlush(s -> told.add("second"))));

        heard.doInTransaction(opened -> opened.add(new Reader("Ada", "Byron", 36)));

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    @Covers("U22.2")
    void whatIsChangedBeforeAFlushIsWrittenWithIt() {
        try (Session heard =
                told(beforeFlush(other -> other.newEntities().forEach(each -> ((Reader) each).borrow("Welcome"))))) {
            heard.add(new Reader("Ada", "Byron", 36));
            heard.commit();
        }
        assertInDatabase(other -> other.query(Loan.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("U22.2")
    void whatAFlushHasWrittenIsToldWithTheValuesBefore() {
        givenAll(new Reader("Ada", "Byron", 36), new Reader("Max", "Young", 9));
        List<Map<String, Inspection.Change>> changes = new ArrayList<>();
        try (Session heard = told(afterFlush((other, flushed) -> {
            told.add(flushed.toString());
            flushed.updated().forEach(entity -> changes.add(flushed.changes(entity)));
        }))) {
            Reader ada = heard.query(READER).where(READER.firstName.eq("Ada")).one();
            ada.setAge(37);
            heard.delete(heard.query(READER).where(READER.firstName.eq("Max")).one());
            heard.commit();
        }
        assertThat(told).containsExactly("0 inserted, 1 updated, 0 deleted", "0 inserted, 0 updated, 1 deleted");
        assertThat(changes).singleElement().isEqualTo(Map.of("age", new Inspection.Change(36, 37)));
    }

    @Test
    @Covers("U22.2")
    void whatIsAddedBehindAFlushIsWrittenByTheCommit() {
        try (Session heard = told(afterFlush((other, flushed) -> {
            for (Object entity : flushed.inserted()) {
                if (entity instanceof Reader reader) {
                    assertThat(reader.getId()).isNotNull();
                    other.add(new Loan(reader, "Card"));
                }
            }
        }))) {
            heard.add(new Reader("Ada", "Byron", 36));
            heard.commit();
        }
        assertInDatabase(other -> other.query(Loan.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("U22.2")
    void statementsMayBeExecutedBehindAFlush() {
        try (Session heard = told(afterFlush((other, flushed) -> told.add(
                "readers " + other.execute(Sql.select(Sql.count()).from(READER)).get(0))))) {
            heard.add(new Reader("Ada", "Byron", 36));
            heard.flush();
        }
        assertThat(told).containsExactly("readers 1");
    }

    @Test
    @Covers("U22.2")
    void aListenerThatAlwaysAddsIsStopped() {
        try (Session heard = told(afterFlush((other, flushed) -> other.add(new Reader("More", "More", 1))))) {
            heard.add(new Reader("Ada", "Byron", 36));
            assertThatThrownBy(heard::commit)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageStartingWith(
                            "100 flushes followed one another, because a SessionListener changes something");
        }
        assertInDatabase(other -> other.query(Reader.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("U22.2")
    void aFailureInAListenerIsAFailureOfTheFlush() {
        try (Session heard = told(afterFlush((other, flushed) -> {
            throw new IllegalArgumentException("not like this");
        }))) {
            heard.add(new Reader("Ada", "Byron", 36));
            assertThatThrownBy(heard::commit).hasMessage("not like this");
            assertThatThrownBy(heard::commit).hasMessageContaining("Earlier work of this session failed");
            heard.rollback();
        }
        assertInDatabase(other -> other.query(Reader.class).count()).isEqualTo(0L);
    }

    @Test
    @Covers("U22.3")
    void statementsOfTheBeginComeFirst() {
        SessionListener first = new SessionListener() {
            @Override
            public void afterBegin(Session session) {
                session.execute(Sql.update(READER).set(READER.age, 1).where(READER.age.lt(0)));
            }
        };
        try (Session heard = told(first)) {
            heard.add(new Reader("Ada", "Byron", 36));
            assertThat(sql.of(heard::flush).get(0)).startsWith("update reader as");
            heard.commit();
        }
    }

    @Test
    @Covers("U22.3")
    void aBeginThatFailsLeavesNothingToGoOnWith() {
        SessionListener failing = new SessionListener() {
            @Override
            public void afterBegin(Session session) {
                throw new IllegalStateException("no user");
            }
        };
        try (Session heard = told(failing)) {
            assertThatThrownBy(() -> heard.query(READER).list()).hasMessage("no user");
            assertThatThrownBy(() -> heard.query(READER).list())
                    .hasMessageContaining("An earlier statement of this transaction failed");
        }
    }

    private static String refused(String moment) {
        return "The session was used in " + moment
                + " of a SessionListener, when its transaction is over: what is done there would never be committed. Do it in"
                + " beforeCommit, or in a session and transaction of its own.";
    }

    @Test
    @Covers("U22.4")
    void statementsBehindACommitAreRefused() {
        SessionListener late = new SessionListener() {
            @Override
            public void afterCommit(Session session) {
                session.query(READER).list();
            }
        };
        try (Session heard = told(late)) {
            heard.add(new Reader("Ada", "Byron", 36));

            assertThatThrownBy(heard::commit).hasMessage(refused("afterCommit"));
            assertThat(heard.query(READER).list()).hasSize(1);
        }
        assertInDatabase(other -> other.query(Reader.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("U22.4")
    void workBehindARollbackIsRefused() {
        SessionListener late = new SessionListener() {
            @Override
            public void afterRollback(Session session) {
                if (session.isOpen()) {
                    session.add(new Reader("Late", "Late", 1));
                }
            }
        };
        try (Session heard = told(late)) {
            heard.add(new Reader("Ada", "Byron", 36));
            heard.flush();

            assertThatThrownBy(heard::rollback).hasMessage(refused("afterRollback"));
            assertThat(heard.query(READER).list()).isEmpty();
        }
    }

    @Test
    @Covers("U22.4")
    void closingWithoutACommitIsARollback() {
        assertThatThrownBy(() -> factory.withListeners(List.of(new Notes())).doInTransaction(opened -> {
                    opened.add(new Reader("Ada", "Byron", 36));
                    opened.flush();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(told).endsWith("flushed 1 inserted, 0 updated, 0 deleted", "rolled back");
    }

    @Test
    @Covers("U22.5")
    void objectsAreToldOfWhenTheyComeAndGo() {
        SessionListener moves = new SessionListener() {
            @Override
            public void moved(Session session, Object entity, Lifecycle before, Lifecycle now) {
                told.add(((Reader) entity).getFirstName() + " " + before + " " + now);
            }
        };
        try (Session heard = told(moves)) {
            Reader ada = new Reader("Ada", "Byron", 36);
            Reader max = new Reader("Max", "Young", 9);
            heard.addAll(List.of(ada, max));
            heard.detach(max);
            heard.flush();
            heard.delete(ada);
            heard.flush();
            heard.rollback();
        }
        assertThat(told)
                .containsExactly(
                        "Ada TRANSIENT PENDING",
                        "Max TRANSIENT PENDING",
                        "Max PENDING DETACHED",
                        "Ada PENDING PERSISTENT",
                        "Ada PERSISTENT DELETED",
                        "Ada DELETED DETACHED",
                        "Ada DETACHED TRANSIENT");
    }

    @Test
    @Covers("U22.5")
    void objectsThatAreReadAreNotToldOfButLeave() {
        givenAll(new Reader("Ada", "Byron", 36));
        SessionListener moves = new SessionListener() {
            @Override
            public void moved(Session session, Object entity, Lifecycle before, Lifecycle now) {
                told.add(before + " " + now);
            }
        };
        try (Session heard = told(moves)) {
            heard.query(READER).list();
            assertThat(told).isEmpty();
        }
        assertThat(told).containsExactly("PERSISTENT DETACHED");
    }

    @Test
    @Covers("U21.1")
    void aSessionKeepsWhatAnApplicationGivesIt() {
        SessionFactory begun = factory.withInfo(Map.of("tenant", "north")).withInfo(Map.of("zone", 1));
        try (Session one = begun.openSession();
                Session two = begun.openSession()) {
            one.info().put("user", "ada");

            assertThat(one.info()).isEqualTo(Map.of("tenant", "north", "zone", 1, "user", "ada"));
            assertThat(two.info()).isEqualTo(Map.of("tenant", "north", "zone", 1));
        }
        assertThat(session.info()).isEmpty();
    }

    @Test
    @Covers("U21.1")
    void listenersFindIt() {
        SessionListener stamping =
                beforeFlush(other -> told.add(Objects.toString(other.info().get("user"))));
        try (Session heard = told(stamping)) {
            heard.info().put("user", "ada");
            heard.add(new Reader("Ada", "Byron", 36));
            heard.flush();
        }
        assertThat(told).containsExactly("ada");
    }
}
