package dev.orm.session;

import static dev.orm.session.Specimen_.SPECIMEN;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.JsonExpression;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Questions about what JSON holds. */
final class JsonQueryTests extends SessionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonQueryTests(Lab lab) {
        super(lab, Specimen.class);
    }

    private <T> @Nullable T of(Expression<T> expression) {
        return inDatabase(
                other -> other.execute(select(expression).from(SPECIMEN).where(SPECIMEN.id.eq(1L)))
                        .get(0));
    }

    private void givenTree() {
        Specimen specimen = new Specimen(1);
        specimen.tree = JSON.readTree(
                "{\"a\":[{\"b\":\"x\\\"y\\n日\"},12,1.5,true,null],\"key \\\"q\\\"\":1,\"$.a\":2,\"text\":\"null\"}");
        givenAll(specimen);
    }

    @Test
    @Covers("T8.3")
    void partsOfJsonAreExtractedAsWhatTheyAre() {
        givenTree();
        JsonExpression<Object> list = SPECIMEN.tree.get("a");

        assertThat(of(list.get(0).get("b").asText())).isEqualTo("x\"y\n日");
        assertThat(of(list.get(1).asLong())).isEqualTo(12);
        assertThat(of(list.get(2).asDouble())).isEqualTo(1.5);
        assertThat(of(list.get(2).asDecimal())).isEqualByComparingTo("1.5");
        assertThat(of(list.get(3).asText())).isEqualTo("true");
        assertThat(of(SPECIMEN.tree.get("text").asText())).isEqualTo("null");
        assertThat(of(list.get(0))).isEqualTo(Map.of("b", "x\"y\n日"));
    }

    @Test
    @Covers({"T8.2", "T8.3"})
    void whatIsNotInJsonIsNull() {
        givenTree();
        JsonExpression<Object> list = SPECIMEN.tree.get("a");

        assertThat(of(list.get(9).asText())).isNull();
        assertThat(of(SPECIMEN.tree.get("none").get("b").asText())).isNull();
        assertThat(of(list.get(4).asText())).isNull();
        assertThat(where(list.get(4).isJsonNull())).containsExactly(1L);
        assertThat(where(list.get(9).isJsonNull())).isEmpty();
        assertThat(where(SPECIMEN.tree.hasKey("none"))).isEmpty();
    }

    @Test
    @Covers("T8.3")
    void keysOfAnyTextAreValues() {
        givenTree();

        assertThat(of(SPECIMEN.tree.get("key \"q\"").asLong())).isEqualTo(1);
        assertThat(where(SPECIMEN.tree.hasKey("'; drop table specimen; --"))).isEmpty();
    }

    @Test
    @Covers("T8.3")
    void rowsAreFoundByWhatTheirJsonHolds() {
        givenTree();

        assertThat(where(SPECIMEN.tree.get("a").get(1).asLong().gt(11L))).containsExactly(1L);
        assertThat(where(SPECIMEN.tree.get("a").get(3).asBoolean())).containsExactly(1L);
    }

    @Test
    @Covers("T8.3")
    void containmentIsAskedWhereTheDatabaseKnowsIt() {
        givenTree();
        Condition holds = SPECIMEN.tree.contains(JSON.readTree("{\"$.a\":2}"));

        if (lab.isPostgresql()) {
            assertThat(where(holds)).containsExactly(1L);
        } else {
            assertThatThrownBy(() -> where(holds))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("get(...)");
        }
    }

    private List<Long> where(Condition condition) {
        return inDatabase(
                other -> other.execute(select(SPECIMEN.id).from(SPECIMEN).where(condition)));
    }
}
