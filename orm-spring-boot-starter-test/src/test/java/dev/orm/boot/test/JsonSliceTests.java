package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.boot.test.letters.LettersApplication;
import dev.orm.spring.json.OrmJacksonModule;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Boot's slice for JSON, which its slice for controllers contains. */
@JsonTest
@ContextConfiguration(classes = LettersApplication.class)
final class JsonSliceTests {

    @Test
    @Covers("ST1.7")
    void theMapperKnowsEntities(@Autowired JsonMapper mapper) {
        assertThat(mapper.registeredModules()).hasAtLeastOneElementOfType(OrmJacksonModule.class);
    }
}
