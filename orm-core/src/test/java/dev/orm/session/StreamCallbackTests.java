package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.testing.Covers;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects of streams that a callback changes when they are loaded. */
@OnEachDatabase
final class StreamCallbackTests {

    @Entity
    static class Memo {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String text = "";

        protected Memo() {}

        Memo(String text) {
            this.text = text;
        }

        @PostLoad
        void tidy() {
            text = text.strip();
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    private final SessionFactory sessions;

    StreamCallbackTests(TestDatabase database) {
        database.clear();
        Engine engine = Engine.of(database.dataSource());
        MappingRegistry mappings = MappingRegistry.of(Memo.class);
        mappings.metaData().createAll(engine);
        sessions = SessionFactory.of(engine, mappings);
    }

    @BeforeEach
    void store() {
        sessions.doInTransaction(session -> session.add(new Memo(" call back ")));
    }

    @Test
    @Covers("L13.1")
    void whatACallbackAssignsIsHowTheyWereRead() {
        sessions.doInTransaction(session -> {
            try (Stream<Memo> memos = session.query(Memo.class).stream()) {
                assertThat(memos.map(Memo::getText)).containsExactly("call back");
            }
        });
    }

    @Test
    @Covers("L13.1")
    void whatIsAssignedAfterwardsIsRefused() {
        assertThatThrownBy(() -> sessions.doInTransaction(
                        session -> session.query(Memo.class).stream().forEach(memo -> memo.setText("done"))))
                .hasMessageContaining("Memo of a stream was changed (text)");
    }
}
