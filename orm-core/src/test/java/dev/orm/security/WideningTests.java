package dev.orm.security;

import static dev.orm.security.Ring_.RING;
import static dev.orm.security.Word_.WORD;
import static dev.orm.sql.Sql.cte;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static dev.orm.sql.Sql.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingException;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.MergeMode;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Condition;
import dev.orm.sql.LockMode;
import dev.orm.sql.Sql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** E8: what is missing is refused, or meets no row; it never means the whole table. */
@OnEachDatabase
@NullUnmarked
final class WideningTests {

    private static final Condition ABSENT = WORD.text.containsIfPresent(null);

    private final List<String> sent = new ArrayList<>();
    private SessionFactory sessions;
    private Session session;

    @BeforeEach
    void store(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
        MappingRegistry registry = MappingRegistry.of(Word.class, Ring.class);
        registry.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        session = sessions.openSession();
        session.addAll(List.of(new Word("a", null), new Word("b", null)));
        session.addAll(List.of(new Ring(new RingId("x", 1)), new Ring(new RingId("x", 2))));
        session.commit();
        session.clear();
        sent.clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void assertRefused(String hint, Consumer<Session> mistake) {
        assertThatThrownBy(() -> {
                    mistake.accept(session);
                    session.flush();
                })
                .isInstanceOfAny(
                        IllegalArgumentException.class,
                        IllegalStateException.class,
                        NullPointerException.class,
                        MappingException.class,
                        InvalidDataAccessApiUsageException.class)
                .hasMessageContaining(hint);
        assertThat(sent).isEmpty();
    }

    private void assertAllAreLeft() {
        session.rollback();
        assertThat(session.query(select(WORD.text).from(WORD)).list()).containsExactlyInAnyOrder("a", "b");
        assertThat(session.query(select(RING.id.number).from(RING)).list()).containsExactlyInAnyOrder(1, 2);
    }

    static List<Condition> nothings() {
        return List.of(
                ABSENT,
                ABSENT.not(),
                ABSENT.and(ABSENT),
                ABSENT.or(ABSENT),
                Sql.and(),
                Sql.and(ABSENT),
                Sql.or(ABSENT, ABSENT),
                Condition.allOf(List.of()),
                WORD.text.inIfPresent(null),
                WORD.text.notInIfPresent(null),
                WORD.text.eqIfPresent(null),
                WORD.text.neIfPresent(null),
                WORD.uses.gtIfPresent(null));
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void changeWhoseConditionIsAbsentIsRefused(Condition nothing) {
        assertRefused("allRows()", s -> s.execute(deleteFrom(WORD).where(nothing)));
        assertRefused("allRows()", s -> s.execute(update(WORD).set(WORD.uses, 9).where(nothing)));
    }

    @Test
    void changeWithoutConditionIsRefusedInEachForm() {
        Change delete = deleteFrom(WORD);
        Change update = update(WORD).set(WORD.uses, 9).where();
        assertRefused("allRows()", s -> s.execute(delete));
        assertRefused("allRows()", s -> s.execute(update));
        assertRefused("allRows()", s -> s.execute(deleteFrom(WORD).returning(WORD.text)));
        assertRefused("allRows()", s -> s.execute(update(WORD).set(WORD.uses, 9).returning(WORD.text)));
        assertRefused(
                "allRows()",
                s -> s.execute(Batch.of(
                        update(WORD).set(WORD.uses, param("uses", SqlTypes.INTEGER)), List.of(Map.of("uses", 9)))));
        assertAllAreLeft();
    }

    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "they have no changes in WITH")
    void changeInsideStatementIsRefusedAlike() {
        var gone = cte("gone", deleteFrom(WORD).returning(WORD.text.as("t")));
        assertRefused(
                "allRows()",
                s -> s.execute(
                        with(gone).then(select(gone.value("t", String.class)).from(gone))));
        assertAllAreLeft();
    }

    @Test
    void listWithoutValuesMeetsNoRow() {
        List<String> none = List.of();
        for (Condition nobody : List.of(
                WORD.text.in(none),
                WORD.text.in(),
                WORD.text.inIfPresent(none),
                WORD.text.notIn(none).not(),
                Sql.or(),
                Condition.anyOf(List.of()),
                Sql.row(WORD.text, WORD.uses).in(List.of()),
                Condition.never())) {
            assertThat(session.query(Word.class).where(nobody).list()).isEmpty();
            assertThat(session.execute(deleteFrom(WORD).where(nobody))).isZero();
            assertThat(session.execute(update(WORD).set(WORD.uses, 9).where(nobody)))
                    .isZero();
        }
        assertAllAreLeft();
    }

    /** Each of the values was excluded: the answer of SQL, where a list that is meant to narrow says so by itself. */
    @Test
    void excludingNothingIsToldByTheConditionItself() {
        assertThat(session.query(Word.class).where(WORD.text.notIn(List.of())).list())
                .hasSize(2);
        assertThat(WORD.text.notIn(List.of()).isAbsent()).isFalse();
    }

    @Test
    void comparisonWithNullMeetsNoRowOrIsRefused() {
        assertThatThrownBy(() -> WORD.text.eq((String) null)).hasMessageContaining("isNull()");
        assertThatThrownBy(() -> WORD.text.in((List<String>) null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORD.text.in(Collections.singletonList(null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deleteFrom(WORD).where((Condition) null)).hasMessageContaining("absent()");
        assertThatThrownBy(() -> update(WORD).where((Condition) null)).hasMessageContaining("absent()");
        assertThatThrownBy(() -> select(WORD.text).from(WORD).where((Condition) null))
                .hasMessageContaining("absent()");
        assertThatThrownBy(() -> session.query(WORD).where((Condition) null)).hasMessageContaining("absent()");
    }

    @Test
    void missingIdentifierIsRefused() {
        assertRefused("find was called without an id", s -> s.find(Word.class, null));
        assertRefused("without an id", s -> s.get(Word.class, null));
        assertRefused("reference was called without an id", s -> s.reference(Word.class, null));
        assertRefused("identifier", s -> s.updateAll(List.of(new Word(null, null)), WORD.uses));
    }

    @Test
    void identifierOfWhichPartIsMissingIsRefused() {
        for (RingId id : List.of(new RingId("x", null), new RingId(null, 1), new RingId(null, null))) {
            assertRefused("Ring", s -> s.find(Ring.class, id));
            assertRefused("Ring", s -> s.get(Ring.class, id));
            assertRefused("Ring", s -> s.reference(Ring.class, id));
            assertRefused("Ring", s -> s.updateAll(List.of(new Ring(id)), RING.wearers));
            assertRefused("Ring", s -> s.merge(new Ring(id), MergeMode.NO_LOAD));
            assertRefused("Ring", s -> s.add(new Ring(id)));
            session.rollback();
            assertRefused("Ring", s -> s.upsert(new Ring(id)));
        }
        assertAllAreLeft();
    }

    @Test
    void missingObjectIsRefused() {
        assertRefused("add(null)", s -> s.add(null));
        for (Consumer<Session> mistake : List.<Consumer<Session>>of(
                s -> s.delete(null),
                s -> s.merge(null),
                s -> s.merge(null, WORD.uses),
                s -> s.merge(null, MergeMode.NO_LOAD),
                s -> s.refresh(null),
                s -> s.detach(null),
                s -> s.expire(null),
                s -> s.lock(null, LockMode.UPDATE),
                s -> s.setNull(null, WORD.uses),
                s -> s.contains(null),
                s -> s.isModified(null),
                s -> s.inspect(null))) {
            assertRefused("null was given to the session", mistake);
        }
        assertRefused("add(null)", s -> s.addAll(Arrays.asList(new Word("c", null), null)));
        assertAllAreLeft();
    }

    @Test
    void deletingObjectThatIsNotStoredDeletesNothing() {
        assertRefused("delete", s -> s.delete(new Word("a", null)));
        assertRefused("delete", s -> s.delete(new Ring(new RingId(null, null))));
        assertAllAreLeft();
    }

    @Test
    void nothingToDoSendsNothing() {
        session.addAll(List.of());
        session.upsertAll(List.<Word>of());
        session.insertAll(List.<Word>of());
        assertThat(session.updateAll(List.<Word>of(), WORD.uses)).isZero();
        session.flush();
        assertThat(sent).isEmpty();
        assertThatThrownBy(() -> Batch.of(update(WORD).set(WORD.uses, 1).where(ABSENT), List.of()))
                .hasMessageContaining("no values");
    }

    @Test
    void filterByNamesItsAttribute() {
        assertRefused("attribute", s -> s.query(Word.class).filterBy(null, "a").list());
        assertRefused("attribute", s -> s.query(Word.class).filterBy("", "a").list());
        assertThat(session.query(Word.class).filterBy("root", null).list()).hasSize(2);
        assertThat(session.query(Word.class).filterBy("text", null).list()).isEmpty();
    }

    @Test
    void findingOneDoesNotTakeTheFirstOfMany() {
        assertThatThrownBy(() -> session.query(Word.class).where(ABSENT).one()).hasMessageContaining("several results");
        assertThatThrownBy(() -> session.query(Word.class).where(ABSENT).oneOrEmpty())
                .hasMessageContaining("several results");
    }
}
