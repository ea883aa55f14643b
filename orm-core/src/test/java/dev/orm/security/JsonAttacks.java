package dev.orm.security;

import static dev.orm.security.Bird_.BIRD;
import static dev.orm.security.NameAttack.inert;
import static dev.orm.security.NameAttack.literal;
import static dev.orm.security.NameAttack.quoted;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.ID;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.sql.Condition;
import dev.orm.sql.JsonExpression;
import dev.orm.type.JsonFormat;
import dev.orm.type.SqlTypes;
import java.util.Map;

/** Keys of JSON objects, JSON itself, and values that the application makes of a row's other values. */
final class JsonAttacks {

    private static final JsonFormat FORMAT = JsonFormat.jackson();

    private static final Table TAGGED = CANARY.toBuilder()
            .column(Column.builder("marks", SqlTypes.json(Map.class)).build())
            .column(Column.builder("tags", SqlTypes.listOf(SqlTypes.STRING)).build())
            .build();

    private JsonAttacks() {}

    static Attacks all() {
        JsonExpression<?> marks = BIRD.marks;
        return new Attacks()
                .on(
                        quoted((stage, s) -> asks(stage, marks.get(s).asText().eq("x"))),
                        "sql.JsonExpression.get(String)",
                        "sql.SqlWriter.jsonField(Expression, String)")
                .on(quoted((stage, s) -> asks(stage, marks.hasKey(s))), "sql.JsonExpression.hasKey(String)")
                .on(
                        quoted((stage, s) -> stage.written(
                                select(TAGGED.json("marks", Map.class).as(s)).from(TAGGED))),
                        "sql.JsonExpression.as(String)")
                .on(
                        quoted((stage, s) -> stage.written(
                                select(TAGGED.list("tags", String.class).as(s)).from(TAGGED))),
                        "sql.ArrayExpression.as(String)")
                .on(
                        inert(
                                "{}",
                                (stage, s) -> assertThat(FORMAT.read(FORMAT.write(s, String.class), Object.class))
                                        .isEqualTo(s)),
                        "type.JsonFormat.read(String, Type)")
                .on(
                        inert("{}", (stage, s) -> {
                            String json = FORMAT.write(s, String.class);
                            assertThat(FORMAT.same(json, ' ' + json)).isTrue();
                            assertThat(FORMAT.same(json, FORMAT.write(s + 'x', String.class)))
                                    .isFalse();
                        }),
                        "type.JsonFormat.same(String, String)")
                .on(
                        literal((stage, s) -> {
                            Table table = CANARY.toBuilder()
                                    .column(Column.builder("copy", SqlTypes.STRING)
                                            .insertDefault(
                                                    (Map<String, Object> row) -> row.getOrDefault("name", "none"))
                                            .build())
                                    .build();
                            stage.written(insertInto(table)
                                    .columns(ID, NAME)
                                    .values(7L, s)
                                    .withDefaults());
                        }),
                        "sql.ColumnDefault$Maker.make(Map)");
    }

    private static void asks(NameStage stage, Condition condition) {
        stage.inSession(session ->
                session.query(select(BIRD.id).from(BIRD).where(condition)).list());
    }
}
