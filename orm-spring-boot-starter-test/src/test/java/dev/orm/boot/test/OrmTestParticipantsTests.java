package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.orm.boot.test.letters.Letter;
import dev.orm.boot.test.letters.LettersApplication;
import dev.orm.boot.test.letters.Register;
import dev.orm.boot.test.letters.Sorting;
import dev.orm.session.Session;
import dev.orm.spring.json.OrmJacksonModule;
import dev.orm.testing.Covers;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The slice writes as the application does: its validator, its JSON mapper and its components that listen and decide take part. */
@OrmTest(properties = "spring.jackson.property-naming-strategy=SNAKE_CASE")
@ContextConfiguration(classes = LettersApplication.class)
final class OrmTestParticipantsTests {

    private static final Letter.Weight LIGHT = new Letter.Weight(20);

    @Autowired
    private Session session;

    private Letter written(String subject) {
        Letter letter = new Letter(subject, LIGHT);
        session.add(letter);
        session.flush();
        return letter;
    }

    @Test
    @Covers("ST1.7")
    void constraintsOfBeanValidationAreJudged() {
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> written(" "));
    }

    @Test
    @Covers("ST1.7")
    void jsonIsWrittenByTheMapperOfTheApplication(@Autowired JdbcTemplate jdbc) {
        written("to Ann");

        assertThat(jdbc.queryForObject("select weight from letter", String.class))
                .contains("in_grams");
    }

    @Test
    @Covers("ST1.7")
    void theMapperKnowsEntities(@Autowired JsonMapper mapper) {
        assertThat(mapper.registeredModules()).hasAtLeastOneElementOfType(OrmJacksonModule.class);
    }

    @Test
    @Covers("ST1.7")
    void componentsThatTakePartInSessionsAreThere(@Autowired Register register) {
        Letter letter = written("to Ann");

        assertThat(register.letters()).isPositive();
        assertThat(letter.getWriter()).isEqualTo("clerk");
    }

    @Test
    @Covers("ST1.7")
    void otherComponentsAreNot(@Autowired ApplicationContext context) {
        assertThat(context.getBeanProvider(Sorting.class).getIfAvailable()).isNull();
    }
}
