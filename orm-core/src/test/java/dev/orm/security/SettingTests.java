package dev.orm.security;

import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Func.asWhole;
import static dev.orm.sql.Func.literal;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.EngineSettings;
import dev.orm.engine.ExecutionOptions;
import dev.orm.schema.MetaData;
import dev.orm.sql.Expression;
import dev.orm.sql.WholeExpression;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E6, E7: words about statements, negative numbers beside operators, and the modes in which a driver sends statements. */
@OnEachDatabase
final class SettingTests {

    private final TestDatabase database;
    private final List<String> sent = new ArrayList<>();
    private Engine engine;

    SettingTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        database.clear();
        engine = Engine.of(database.dataSource()).withListeners(event -> sent.add(event.sql()));
        MetaData.of(List.of(CANARY), List.of()).createAll(engine);
        engine.inTransaction(connection ->
                connection.execute(insertInto(CANARY).columns(ID, NAME).values(1L, "sings")));
        sent.clear();
    }

    private List<String> names(Engine used) {
        return used.inTransaction(
                connection -> connection.execute(select(NAME).from(CANARY)).all());
    }

    private long computed(Expression<Long> number) {
        return engine.inTransaction(connection ->
                connection.execute(select(number).from(CANARY)).all().get(0));
    }

    @Test
    void tagOfStatementIsNoPartOfIt() {
        for (String tag : Corpus.names()) {
            assertThat(names(engine.withOptions(ExecutionOptions.NONE.tag(tag))))
                    .containsExactly("sings");
        }
        assertThat(sent).containsOnly("select c.name from canary c");
    }

    @Test
    void negativeNumbersNeverMeetOperator() {
        for (long number : List.of(-1L, -7L, Long.MIN_VALUE + 3)) {
            assertThat(computed(ID.minus(number).minus(-1))).isEqualTo(2 - number);
            assertThat(computed(ID.plus(number).times(-1))).isEqualTo(-(1 + number));
        }
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("--"));
    }

    @Test
    void negativeLiteralsNeverMeetOperator() {
        WholeExpression<Long> minusOne = asWhole(literal(SqlTypes.LONG, -1L));
        assertThat(computed(ID.minus(minusOne))).isEqualTo(2L);
        assertThat(computed(minusOne.negate())).isEqualTo(1L);
        assertThat(computed(minusOne.negate().negate())).isEqualTo(-1L);
        assertThat(sent).isNotEmpty().noneMatch(text -> text.contains("--"));
    }

    @Test
    void literalOfSmallestNumberIsReadBack() {
        assertThat(computed(literal(SqlTypes.LONG, Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
    }

    /** The driver writes the values into the text there. */
    @Test
    @NotOn(
            value = {DatabaseProduct.H2, DatabaseProduct.SQLITE},
            because = "their drivers have no such mode")
    void driverThatWritesValuesIntoTextsChangesNoMeaning() {
        for (String mode : List.of("preferQueryMode=simple", "stringtype=unspecified")) {
            try (Engine simple =
                    Engine.create(EngineSettings.of(database.url() + '&' + mode).poolSize(1))) {
                for (String text : Corpus.names()) {
                    if (!Corpus.isNoText(text)) {
                        assertFoundByItself(simple, text);
                    }
                }
                assertThat(names(simple)).containsExactly("sings");
            }
        }
    }

    private static void assertFoundByItself(Engine engine, String text) {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(insertInto(CANARY).columns(ID, NAME).values(-7L, text));
            assertThat(connection
                            .execute(select(ID.minus(-1), NAME)
                                    .from(CANARY)
                                    .where(NAME.eq(text), ID.minus(-7).eq(0)))
                            .all())
                    .as(text)
                    .hasSize(1);
            connection.rollback();
        }
    }
}
