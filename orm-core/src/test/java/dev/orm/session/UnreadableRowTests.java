package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row that cannot be read leaves nothing of itself behind. */
final class UnreadableRowTests extends SessionTest {

    UnreadableRowTests(Lab lab) {
        super(lab, Sign.class);
    }

    static final class Known implements AttributeConverter<Locale, String> {

        @Override
        public String convertToDatabaseColumn(Locale locale) {
            return locale.toLanguageTag();
        }

        @Override
        public Locale convertToEntityAttribute(String text) {
            if (text.equals("spoilt")) {
                throw new IllegalArgumentException("no language");
            }
            return Locale.forLanguageTag(text);
        }
    }

    @Entity
    static class Sign {

        @Id
        private long id;

        private String above = "";

        @Convert(converter = Known.class)
        private @Nullable Locale language;

        private String text = "initial";

        protected Sign() {}

        Sign(long id, String text) {
            this.id = id;
            this.above = text;
            this.text = text;
            this.language = Locale.GERMAN;
        }

        public String getText() {
            return text;
        }

        public @Nullable Locale getLanguage() {
            return language;
        }
    }

    @BeforeEach
    void twoSigns() {
        givenAll(new Sign(1, "one"), new Sign(2, "two"));
        language("spoilt");
    }

    private void language(String value) {
        JdbcClient.create(lab.database().dataSource())
                .sql("update sign set language = ? where id = 2")
                .param(value)
                .update();
    }

    @Test
    void isRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> session.find(Sign.class, 2L)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isReadWhenItIsInOrderAgain() {
        assertThatThrownBy(() -> session.query(Sign.class).list()).isInstanceOf(DataAccessException.class);
        session.rollback();
        language("fr");

        assertThat(session.get(Sign.class, 2L).getText()).isEqualTo("two");
        assertThat(session.get(Sign.class, 2L).getLanguage()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aReferenceToItStaysOne() {
        assumeThat(hasReferences()).isTrue();
        Sign reference = session.reference(Sign.class, 2L);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(reference::getText).isInstanceOf(DataAccessException.class);
        }
        session.rollback();
        language("fr");

        assertThat(reference.getText()).isEqualTo("two");
    }

    @Test
    void anObjectThatIsReadAgainKeepsWhatItHad() {
        language("de");
        Sign sign = session.get(Sign.class, 2L);
        session.commit();
        JdbcClient.create(lab.database().dataSource())
                .sql("update sign set above = 'other', language = 'spoilt' where id = 2")
                .update();

        assertThatThrownBy(() -> session.get(Sign.class, 2L)).isInstanceOf(DataAccessException.class);

        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(sign.getText()).isEqualTo("two");
    }
}
