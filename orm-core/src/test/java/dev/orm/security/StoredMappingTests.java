package dev.orm.security;

import static dev.orm.security.Remark_.REMARK;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.MetaData;
import dev.orm.security.Remark.Tone;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E5: hostile texts that the mapping stores by itself: constants of enums, values of discriminators, keys of maps. */
@OnEachDatabase
final class StoredMappingTests {

    private static final List<String> KEYS = SecondOrderTests.KEYS;

    private final List<String> sent = new ArrayList<>();
    private SessionFactory sessions;

    @BeforeEach
    void store(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
        MappingRegistry registry = MappingRegistry.of(Remark.class, Remark.Quoted.class, Remark.Escaped.class);
        MetaData.of(List.of(ValueAttacks.CANARY), List.of()).createAll(engine);
        registry.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        inSession(session -> {
            session.add(new Remark(1, Tone.FRIENDLY));
            session.add(new Remark.Quoted(2, Tone.HARSH));
            session.add(new Remark.Escaped(3, Tone.NEUTRAL));
            session.commit();
            return null;
        });
        sent.clear();
    }

    private <T> T inSession(Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            return work.apply(session);
        }
    }

    private List<Long> ids(Session session) {
        return session.query(select(REMARK.id).from(REMARK).orderBy(REMARK.id.asc()))
                .list();
    }

    @Test
    void constantsComeBackAndAreFound() {
        for (Tone tone : Tone.values()) {
            List<Tone> found = inSession(session -> session.query(REMARK).where(REMARK.tone.eq(tone)).list().stream()
                    .map(Remark::getTone)
                    .toList());
            assertThat(found).containsExactly(tone);
        }
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    @Test
    void changeByConstantReachesItsRowAlone() {
        List<Long> left = inSession(session -> {
            assertThat(session.execute(
                            update(REMARK).set(REMARK.tone, Tone.HARSH).where(REMARK.tone.eq(Tone.FRIENDLY))))
                    .isEqualTo(1);
            assertThat(session.execute(deleteFrom(REMARK).where(REMARK.tone.in(List.of(Tone.HARSH)))))
                    .isEqualTo(2);
            session.commit();
            return ids(session);
        });
        assertThat(left).containsExactly(3L);
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    @Test
    void eachRowComesBackAsItsClass() {
        List<Class<?>> classes = inSession(session -> session.query(REMARK).orderBy(REMARK.id.asc()).list().stream()
                .<Class<?>>map(Object::getClass)
                .toList());
        assertThat(classes).containsExactly(Remark.class, Remark.Quoted.class, Remark.Escaped.class);
    }

    @Test
    void queryForClassFindsItsRowsAlone() {
        List<Long> found = inSession(session -> List.of(
                session.query(Remark.Quoted.class).one().getId(),
                session.query(Remark.Escaped.class).one().getId()));
        assertThat(found).containsExactly(2L, 3L);
    }

    @Test
    void deletingOneOfClassLeavesTheOthers() {
        List<Long> left = inSession(session -> {
            session.delete(session.get(Remark.Quoted.class, 2L));
            session.commit();
            return ids(session);
        });
        assertThat(left).containsExactly(1L, 3L);
    }

    @Test
    void keysOfMapComeBackAndGoOneByOne() {
        inSession(session -> {
            Map<String, Integer> marks = session.get(Remark.class, 1L).getMarks();
            KEYS.forEach(key -> marks.put(key, key.length()));
            session.commit();
            return null;
        });
        List<String> gone = KEYS.subList(0, KEYS.size() / 2);
        Map<String, Integer> left = inSession(session -> {
            Map<String, Integer> marks = session.get(Remark.class, 1L).getMarks();
            assertThat(marks).hasSize(KEYS.size());
            gone.forEach(marks::remove);
            session.commit();
            return new HashMap<>(marks);
        });
        Map<String, Integer> stored =
                inSession(session -> new HashMap<>(session.get(Remark.class, 1L).getMarks()));
        assertThat(stored).isEqualTo(left).hasSize(KEYS.size() - gone.size());
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }
}
