package dev.orm.docs;

import static dev.orm.docs.Profile_.PROFILE;
import static dev.orm.sql.Func.asArray;
import static dev.orm.sql.Func.func;
import static dev.orm.sql.Func.unnest;
import static dev.orm.sql.Sql.notExists;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.docs.Profile.Preferences;
import dev.orm.docs.Profile.Weight;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.sql.ArrayExpression;
import dev.orm.sql.Select1;
import dev.orm.sql.TableFunction;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class ProfileTests {

    private final Session session;

    ProfileTests(TestDatabase database) {
        database.clear();
        SqlType<Weight> weight = SqlTypes.converted(Weight.class, SqlTypes.LONG, Weight::grams, Weight::new)
                .variant("H2", SqlTypes.converted(Weight.class, SqlTypes.STRING, Weight::text, Weight::of));
        MappingRegistry mappings =
                MappingRegistry.builder().classes(Profile.class).type(weight).build();
        Engine engine = Engine.of(database.dataSource());
        mappings.metaData().createAll(engine);
        this.session = SessionFactory.of(engine, mappings).openSession();
        session.add(new Profile(
                1, new Preferences("dark", true), List.of(Map.of("count", 12)), List.of("news", "art"), new Weight(7)));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void partsOfJsonAreSelectedAndCompared() {
        Select1<String> themes = select(PROFILE.preferences.get("theme").asText())
                .where(PROFILE.history.get(0).get("count").asLong().gt(10L));

        assertThat(session.execute(themes)).containsExactly("dark");
    }

    @Test
    void arraysAreSearched() {
        Select1<String> first = select(PROFILE.tags.get(0))
                .where(PROFILE.tags.contains("news").or(PROFILE.tags.overlaps(List.of("art", "music"))));

        assertThat(session.execute(first)).containsExactly("news");
    }

    @Test
    void numbersOfJsonAreComputedWith() {
        Select1<Long> doubled =
                select(PROFILE.history.get(0).get("count").asLong().times(2));

        assertThat(session.execute(doubled)).containsExactly(24L);
    }

    @Test
    void functionsYieldArrays() {
        ArrayExpression<List<String>, String> some = asArray(
                func("trim_array", SqlTypes.listOf(SqlTypes.STRING), PROFILE.tags, value(SqlTypes.INTEGER, 1)),
                String.class);

        assertThat(session.execute(select(some.get(0)))).containsExactly("news");
    }

    @Test
    void elementsAreRows() {
        TableFunction wanted = unnest("wanted", value(SqlTypes.listOf(SqlTypes.STRING), List.of("art", "sport")));
        Select1<String> unknown = select(wanted.text("element"))
                .from(wanted)
                .where(notExists(select(PROFILE).where(PROFILE.tags.contains(wanted.text("element")))));

        assertThat(session.execute(unknown)).containsExactly("sport");
    }

    @Test
    void registeredTypeIsUsed() {
        assertThat(session.get(Profile.class, 1L).weight).isEqualTo(new Weight(7));
    }
}
