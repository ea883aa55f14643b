package dev.orm.security;

import static dev.orm.security.Bird_.BIRD;
import static dev.orm.security.NameAttack.inert;
import static dev.orm.security.NameAttack.known;
import static dev.orm.security.NameAttack.quoted;
import static dev.orm.security.ValueAttacks.CANARY;
import static dev.orm.security.ValueAttacks.NAME;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.dialect.TableNames;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.Expression;
import dev.orm.sql.SqlVisitor;
import dev.orm.sql.SqlWriter;
import dev.orm.sql.render.Names;
import dev.orm.sql.render.SqlSpelling;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Names that an expression of the application's own hands to the writer, and what the writer asks the dialect. */
final class WriterAttacks {

    private static final Set<String> COLUMNS = Set.of("id", "name");
    private static final Table UNIQUE = CANARY.toBuilder()
            .unique(UniqueConstraint.on("name").named("uk_canary"))
            .build();

    private WriterAttacks() {}

    static Attacks all() {
        return new Attacks().and(writer()).and(visitor()).and(dialect());
    }

    private static Attacks writer() {
        return new Attacks()
                .on(
                        writes(quoted((stage, s) -> {}), (writer, s) -> writer.identifier(s)),
                        "sql.SqlWriter.identifier(String)")
                .on(
                        writes(known(COLUMNS, (stage, s) -> {}), (writer, s) -> writer.column(CANARY, s)),
                        "sql.SqlWriter.column(Source, String)")
                .on(
                        known(
                                COLUMNS,
                                (stage, s) -> stage.written(update(CANARY)
                                        .set(NAME, new Written(s, (writer, name) -> writer.written(CANARY, name)))
                                        .allRows())),
                        "sql.SqlWriter.written(Source, String)")
                .on(
                        known(
                                COLUMNS,
                                (stage, s) -> stage.written(update(CANARY)
                                        .set(NAME, new Written(s, (writer, name) -> writer.target(CANARY, name)))
                                        .allRows())),
                        "sql.SqlWriter.target(Source, String)")
                .on(
                        writes(known(COLUMNS, (stage, s) -> {}), (writer, s) -> writer.excluded(CANARY, s)),
                        "sql.SqlWriter.excluded(Source, String)")
                .on(
                        NameAttack.constraint(
                                "uk_canary",
                                (stage, s) -> stage.written(
                                        select(new Written(s, (writer, name) -> writer.conflict(UNIQUE, name)))
                                                .from(CANARY))),
                        "sql.SqlWriter.conflict(Source, String)")
                .on(
                        writes(quoted((stage, s) -> {}), (writer, s) -> writer.grouped(1, s)),
                        "sql.SqlWriter.grouped(int, String)")
                .on(
                        new NameAttack("voice", Set.of("id", "name", "voice")::contains, false, (stage, s) -> {
                            String attribute = Set.of("id", "name").contains(s) ? "voice" : s;
                            Written position =
                                    new Written(attribute, (writer, name) -> writer.position(List.of(BIRD), 1, name));
                            stage.inSession(session ->
                                    session.query(select(BIRD, position)).list());
                        }),
                        "sql.SqlWriter.position(List, int, String)")
                .on(
                        quoted((stage, s) ->
                                stage.written(select(NAME.collate(s)).from(CANARY))),
                        "sql.TextExpression.collate(String)",
                        "sql.SqlWriter.collation(String)");
    }

    private static NameAttack writes(NameAttack kind, BiFunction<SqlWriter, String, SqlWriter> write) {
        return new NameAttack(
                kind.control(),
                kind.takes(),
                false,
                (stage, s) -> stage.written(select(new Written(s, write)).from(CANARY)));
    }

    private static Attacks visitor() {
        return new Attacks()
                .on(sees((visitor, s) -> visitor.identifier(s)), "sql.SqlVisitor.identifier(String)")
                .on(sees((visitor, s) -> visitor.column(CANARY, s)), "sql.SqlVisitor.column(Source, String)")
                .on(sees((visitor, s) -> visitor.target(CANARY, s)), "sql.SqlVisitor.target(Source, String)")
                .on(sees((visitor, s) -> visitor.excluded(CANARY, s)), "sql.SqlVisitor.excluded(Source, String)")
                .on(sees((visitor, s) -> visitor.conflict(CANARY, s)), "sql.SqlVisitor.conflict(Source, String)")
                .on(sees((visitor, s) -> visitor.grouped(1, s)), "sql.SqlVisitor.grouped(int, String)")
                .on(
                        sees((visitor, s) -> visitor.position(List.of(NAME), 1, s)),
                        "sql.SqlVisitor.position(List, int, String)")
                .on(
                        sees((visitor, s) -> visitor.jsonField(CANARY.text("name"), s)),
                        "sql.SqlVisitor.jsonField(Expression, String)");
    }

    private static NameAttack sees(BiFunction<SqlVisitor, String, SqlWriter> visit) {
        return inert("n", (stage, s) -> {
            SqlVisitor visitor = new SqlVisitor() {};
            assertThat(visit.apply(visitor, s)).isSameAs(visitor);
        });
    }

    private static Attacks dialect() {
        return new Attacks()
                .on(quoted((stage, s) -> stage.written(stage.dialect().quote(s))), "dialect.Dialect.quote(String)")
                .on(
                        quoted((stage, s) -> {
                            SqlSpelling spelling = stage.dialect();
                            stage.written(spelling.quote(s));
                        }),
                        "sql.render.SqlSpelling.quote(String)")
                .on(
                        names(COLUMNS, (names, s) -> names.column(CANARY, s).name()),
                        "dialect.TableNames.column(Source, String)",
                        "sql.render.Names.column(Source, String)")
                .on(
                        names(
                                Set.of("uk_canary"),
                                (names, s) -> names.constraint(UNIQUE, s).toString()),
                        "dialect.TableNames.constraint(Source, String)",
                        "sql.render.Names.constraint(Source, String)")
                .on(
                        names(COLUMNS, (names, s) -> {
                            names.requireWritable(CANARY, s);
                            return "writable";
                        }),
                        "dialect.TableNames.requireWritable(Source, String)",
                        "sql.render.Names.requireWritable(Source, String)");
    }

    private static NameAttack names(Set<String> known, BiFunction<Names, String, String> ask) {
        return known(known, (stage, s) -> stage.written(ask.apply(new TableNames(stage.dialect()), s)));
    }

    /** An expression of the application's own. */
    private record Written(String name, BiFunction<SqlWriter, String, SqlWriter> write) implements Expression<String> {

        @Override
        public SqlType<String> type() {
            return SqlTypes.STRING;
        }

        @Override
        public void writeTo(SqlWriter writer) {
            write.apply(writer, name);
        }
    }
}
