package dev.orm.schema;

import static dev.orm.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.Engine;
import dev.orm.schema.live.LiveSchema;
import dev.orm.sql.Expression;
import dev.orm.sql.Func;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Defaults that the database computes; SQLite wants them in parentheses, and literals without. */
@OnEachDatabase
class ServerDefaultTests {

    private final TestDatabase database;
    private final SchemaLab lab;
    private final Engine engine;

    ServerDefaultTests(TestDatabase database) {
        this.database = database;
        this.lab = new SchemaLab(database);
        this.engine = lab.engine();
    }

    private static Column column(String name, SqlType<?> type, Expression<?> value) {
        return Column.builder(name, type).serverDefault(value).build();
    }

    private static MetaData wanted() {
        return MetaData.of(
                List.of(Table.builder("visit")
                        .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                        .column(column("made_at", SqlTypes.INSTANT, Func.now()))
                        .column(column("since", SqlTypes.TIMESTAMP, Func.localTimestamp()))
                        .column(column("made_on", SqlTypes.DATE, Func.currentDate()))
                        .column(column("code", SqlTypes.STRING, value("a").upper()))
                        .column(column("places", SqlTypes.LONG, value(1).plus(2)))
                        .column(column("debt", SqlTypes.LONG, value(-7)))
                        .column(column("note", SqlTypes.STRING, value("it's (new)")))
                        .primaryKey("id")
                        .build()),
                List.of());
    }

    @Test
    void theyAreTakenByRowsWithoutAValue() {
        wanted().createAll(engine);
        lab.run("insert into visit (id) values (1)");
        assertThat(lab.query(
                        "select code || ' ' || places || ' ' || debt || ' ' || note || case when made_at is null or since is null"
                                + " or made_on is null then ' none' else ' all' end from visit"))
                .containsExactly("A 3 -7 it's (new) all");
    }

    @Test
    void whatWasCreatedFits() {
        wanted().createAll(engine);
        assertThat(LiveSchema.of(engine).diff(wanted()).toString()).isEmpty();
    }

    @Test
    void whatIsReflectedCanBeCreatedAgain() {
        wanted().createAll(engine);
        MetaData reflected = LiveSchema.of(engine).reflect();
        database.clear();
        reflected.createAll(engine);
        assertThat(LiveSchema.of(engine).diff(reflected).toString()).isEmpty();
    }

    @Test
    void onlyComputedOnesStandInParenthesesOnSqlite() {
        if (database.product() == DatabaseProduct.SQLITE) {
            assertThat(wanted().createScript(engine.dialect()))
                    .singleElement()
                    .asString()
                    .contains(
                            "made_on text default (date('now', 'localtime'))",
                            "code text default (upper('a'))",
                            "debt integer default -7",
                            "note text default 'it''s (new)'");
        }
    }
}
