package dev.orm.session;

import static dev.orm.session.Specimen_.SPECIMEN;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.JsonExpression;
import dev.orm.sql.Row2;
import dev.orm.sql.Subquery;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        assertThat(of(SPECIMEN.tree.get("$.a").asLong())).isEqualTo(2);
        for (String key : List.of("'; drop table specimen; --", "\") --", "", "{fn", "日本", "?", "x".repeat(256))) {
            assertThat(where(SPECIMEN.tree.hasKey(key))).isEmpty();
        }
    }

    @Test
    void longKeyIsFoundOrRefusedByName() {
        givenTree();
        Condition long300 = SPECIMEN.tree.hasKey("x".repeat(300));

        if (lab.setup().product() == DatabaseProduct.H2) {
            assertThatThrownBy(() -> where(long300))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("A JSON key of more than 256 characters is not available on H2");
        } else {
            assertThat(where(long300)).isEmpty();
        }
    }

    @Test
    @Covers({"T8.3", "E15.1"})
    void keysAreNoPartOfTheTextWhereTheDatabaseTakesValues() {
        givenTree();
        List<String> texts = new ArrayList<>();
        try (Session listening = SessionFactory.of(
                        lab.engine().withListeners(event -> texts.add(event.sql())), mappings)
                .openSession()) {
            for (String key : List.of("a", "b\"c")) {
                listening.execute(select(SPECIMEN.tree.get(key).asText()));
            }
        }

        assertThat(texts).hasSize(2);
        if (lab.setup().product() == DatabaseProduct.H2) {
            assertThat(texts.get(1)).contains("(s.tree).\"b\"\"c\"");
        } else {
            assertThat(texts.get(1)).isEqualTo(texts.get(0)).contains(" -> ");
        }
    }

    @Test
    void keyThatNoJsonHasIsRefused() {
        for (String key : List.of("a\0", "\uD800", "x\uDC00y")) {
            assertThatThrownBy(() -> SPECIMEN.tree.get(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tree")
                    .hasMessageContaining("half of a surrogate pair");
        }
    }

    @Test
    @Covers("T8.3")
    void numbersOfJsonAreComputedWith() {
        givenTree();
        JsonExpression<Object> list = SPECIMEN.tree.get("a");

        assertThat(of(list.get(1).asLong().plus(1).times(2))).isEqualTo(26);
        assertThat(of(list.get(2).asDecimal().plus(new BigDecimal("0.25")))).isEqualByComparingTo("1.75");
        assertThat(of(list.get(2).asDouble().times(2))).isEqualTo(3.0);
        assertThat(of(list.get(0).get("b").asText().upper())).isEqualTo("X\"Y\n日");
        assertThat(of(sum(list.get(1).asLong()))).isEqualTo(12);
        assertThat(where(list.get(3).asBoolean().and(list.get(1).asLong().between(12, 12))))
                .containsExactly(1L);
    }

    @Test
    @Covers("T8.3")
    void jsonStaysJsonInSubqueries() {
        givenTree();
        Subquery inner = select(SPECIMEN.tree.get("a").as("list"), SPECIMEN.tree.as("whole"))
                .subquery("x");

        List<Row2<Long, Long>> found = inDatabase(other -> other.execute(select(
                inner.json("list", Object.class).get(1).asLong(),
                inner.get(SPECIMEN.tree).get("$.a").asLong())));

        assertThat(found).containsExactly(new Row2<>(12L, 2L));
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
