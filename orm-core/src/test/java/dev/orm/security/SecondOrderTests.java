package dev.orm.security;

import static dev.orm.security.Word_.WORD;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Keyset;
import dev.orm.sql.Ordering;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E5: hostile texts that are stored as keys, and then come back in the statements that use these keys. */
@OnEachDatabase
final class SecondOrderTests {

    private static final String ROOT = "the root";
    static final List<String> KEYS = Corpus.names().stream()
            .filter(text -> !Corpus.isNoText(text))
            .distinct()
            .toList();

    private final List<String> sent = new ArrayList<>();
    private SessionFactory sessions;

    @BeforeEach
    void store(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
        MappingRegistry registry = MappingRegistry.of(Word.class);
        registry.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        inSession(session -> {
            Word root = new Word(ROOT, null);
            KEYS.forEach(key -> root.getDerived().add(new Word(key, root)));
            session.add(root);
            root.getSimilar().addAll(root.getDerived());
            session.commit();
            return root;
        });
        sent.clear();
    }

    private <T> T inSession(Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            return work.apply(session);
        }
    }

    private List<String> stored() {
        return inSession(session -> session.query(select(WORD.text).from(WORD)).list());
    }

    private void assertNothingWasWrittenIntoStatements() {
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("canary") || text.contains("/etc/passwd"));
    }

    @Test
    void eachIsFoundByItsKeyAlone() {
        inSession(session -> {
            for (String key : KEYS) {
                assertThat(session.get(Word.class, key).getText()).isEqualTo(key);
            }
            return null;
        });
        assertThat(new HashSet<>(sent)).hasSize(1);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void listOfThemFindsExactlyThem() {
        List<String> found =
                inSession(session -> session.query(select(WORD.text).from(WORD).where(WORD.text.in(KEYS)))
                        .list());
        assertThat(found).containsExactlyInAnyOrderElementsOf(KEYS);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void theirReferencesLoadInBatches() {
        List<String> found = inSession(session -> session.query(Word.class).where(WORD.text.ne(ROOT)).list().stream()
                .flatMap(word -> word.getDerived().stream())
                .map(Word::getText)
                .toList());
        assertThat(found).isEmpty();
        List<String> derived = inSession(session -> session.get(Word.class, ROOT).getDerived().stream()
                .map(Word::getText)
                .toList());
        assertThat(derived).containsExactlyInAnyOrderElementsOf(KEYS);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void takingOneOutOfCollectionLeavesTheOthers() {
        for (String key : Corpus.sample()) {
            if (!KEYS.contains(key)) {
                continue;
            }
            int left = inSession(session -> {
                Word root = session.get(Word.class, ROOT);
                root.getSimilar().removeIf(word -> word.getText().equals(key));
                session.commit();
                return root.getSimilar().size();
            });
            int now = inSession(
                    session -> session.get(Word.class, ROOT).getSimilar().size());
            assertThat(now).as(key).isEqualTo(left);
        }
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void flushChangesAndDeletesExactlyThem() {
        List<String> changed = KEYS.subList(0, KEYS.size() / 2);
        inSession(session -> {
            changed.forEach(key -> session.get(Word.class, key).setUses(1));
            session.commit();
            return null;
        });
        List<String> used =
                inSession(session -> session.query(select(WORD.text).from(WORD).where(WORD.uses.eq(1)))
                        .list());
        assertThat(used).containsExactlyInAnyOrderElementsOf(changed);
        inSession(session -> {
            session.get(Word.class, ROOT).getSimilar().clear();
            changed.forEach(key -> session.delete(session.get(Word.class, key)));
            session.commit();
            return null;
        });
        assertThat(stored()).hasSize(KEYS.size() - changed.size() + 1).doesNotContainAnyElementsOf(changed);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void changesByConditionReachExactlyThem() {
        inSession(session -> {
            session.get(Word.class, ROOT).getSimilar().clear();
            session.flush();
            for (String key : KEYS) {
                assertThat(session.execute(update(WORD).set(WORD.uses, 2).where(WORD.text.eq(key))))
                        .as(key)
                        .isEqualTo(1);
            }
            assertThat(session.execute(deleteFrom(WORD).where(WORD.text.in(KEYS))))
                    .isEqualTo(KEYS.size());
            session.commit();
            return null;
        });
        assertThat(stored()).containsExactly(ROOT);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void upsertMeetsThemByTheirKeys() {
        inSession(session -> {
            session.upsertAll(KEYS.stream().map(key -> new Word(key, null)).toList(), WORD.text);
            session.commit();
            return null;
        });
        assertThat(stored()).hasSize(KEYS.size() + 1);
        assertNothingWasWrittenIntoStatements();
    }

    @Test
    void pagesByKeyPassEachOnce() {
        List<Ordering> order = List.of(WORD.text.asc());
        List<String> seen = new ArrayList<>();
        inSession(session -> {
            List<String> page = List.of();
            do {
                var query = select(WORD.text).from(WORD);
                page = session.query((page.isEmpty()
                                        ? query
                                        : query.where(Keyset.after(order, List.of(page.get(page.size() - 1)))))
                                .orderBy(WORD.text.asc())
                                .limit(17))
                        .list();
                seen.addAll(page);
            } while (page.size() == 17);
            return null;
        });
        assertThat(seen).hasSize(KEYS.size() + 1).doesNotHaveDuplicates();
        assertNothingWasWrittenIntoStatements();
    }
}
