package dev.orm.security;

import static dev.orm.security.Word_.WORD;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.Batch;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** D1, E1: hostile texts in the ways that write many rows at once, each of which has a form of its own on some database. */
@OnEachDatabase
final class BulkValueTests {

    /** With what the text form of PostgreSQL's COPY gives a meaning to. */
    private static final List<String> TEXTS = Stream.concat(
                    SecondOrderTests.KEYS.stream(),
                    Stream.of(
                            "\\N",
                            "\\.",
                            "\\",
                            "\\\\N",
                            "a\tb",
                            "a\nb",
                            "a\r\nb",
                            "\\t",
                            "\\x41",
                            "\"",
                            "NULL",
                            ",",
                            "\b\f\u000b"))
            .distinct()
            .toList();

    private static final List<String> REFUSED = List.of("a\0b", "\0", "a\ud800", "\udc00b", "\ud83d \ude00");

    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry registry = MappingRegistry.of(Word.class);
        registry.metaData().createAll(engine);
        session = SessionFactory.of(engine, registry).openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<Word> words() {
        return TEXTS.stream().map(text -> new Word(text, null)).toList();
    }

    private void assertStored() {
        assertThat(session.query(select(WORD.text).from(WORD)).list()).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    @Test
    void bulkInsertKeepsThem() {
        assertThat(session.insertAll(words())).isEqualTo(TEXTS.size());
        assertStored();
    }

    /** So many rows that a database with a form for loading uses it. */
    @Test
    void largeBulkInsertKeepsThem() {
        List<Word> many = Stream.iterate(0, i -> i < 20, i -> i + 1)
                .flatMap(i -> TEXTS.stream().map(text -> new Word(i + "#" + text, null)))
                .toList();
        assertThat(session.insertAll(many)).isEqualTo(many.size());
        assertThat(session.query(select(WORD.text).from(WORD)).list())
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(Word::getText).toList());
    }

    @Test
    void flushInBatchesKeepsThem() {
        session.addAll(words());
        session.flush();
        assertStored();
    }

    @Test
    void insertOfManyRowsKeepsThem() {
        session.execute(insertInto(WORD)
                .rows(TEXTS.stream()
                        .map(text -> Map.<String, Object>of("text", text, "uses", 0))
                        .toList()));
        assertStored();
    }

    @Test
    void batchKeepsThem() {
        session.execute(Batch.of(
                insertInto(WORD),
                TEXTS.stream()
                        .map(text -> Map.<String, Object>of("text", text, "uses", 0))
                        .toList()));
        session.execute(Batch.of(
                update(WORD).set(WORD.uses, 7).where(WORD.text.eq(param("text", SqlTypes.STRING))),
                TEXTS.stream().map(text -> Map.of("text", text)).toList()));
        assertStored();
        assertThat(session.query(select(WORD.text).from(WORD).where(WORD.uses.eq(7)))
                        .list())
                .hasSize(TEXTS.size());
    }

    @Test
    void upsertKeepsThem() {
        session.upsertAll(words(), WORD.text);
        session.upsertAll(words(), WORD.text);
        assertStored();
    }

    @Test
    void updateByKeysKeepsThem() {
        session.insertAll(words());
        List<Word> used = words();
        used.forEach(word -> word.setUses(3));
        assertThat(session.updateAll(used, WORD.uses)).isEqualTo(TEXTS.size());
        assertStored();
    }

    @Test
    void textThatNoDatabaseTakesIsRefusedByAttributeInEachForm() {
        for (String text : REFUSED) {
            for (Consumer<Session> form : List.<Consumer<Session>>of(
                    s -> s.insertAll(List.of(new Word("fine", null), new Word(text, null))),
                    s -> {
                        s.addAll(List.of(new Word("fine", null), new Word(text, null)));
                        s.flush();
                    },
                    s -> s.upsertAll(List.of(new Word("fine", null), new Word(text, null)), WORD.text),
                    s -> s.execute(insertInto(WORD).rows(List.of(Map.of("text", text, "uses", 0)))))) {
                assertThatThrownBy(() -> form.accept(session))
                        .isInstanceOf(DataIntegrityViolationException.class)
                        .hasMessageContaining("Word.text");
                session.rollback();
            }
            assertThatThrownBy(() -> session.query(
                                    select(WORD.text).from(WORD).where(WORD.text.in(List.of("fine", text))))
                            .list())
                    .isInstanceOf(DataIntegrityViolationException.class);
            session.rollback();
        }
        assertThat(session.query(select(WORD.text).from(WORD)).list()).isEmpty();
    }
}
