package dev.orm.security;

import static dev.orm.security.NameAttack.quoted;
import static dev.orm.security.ValueAttacks.CANARY;

import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.catalog.CatalogEntry;
import dev.orm.schema.diff.ColumnComparison;
import dev.orm.schema.diff.DiffRules;
import dev.orm.schema.diff.SchemaDiff;
import dev.orm.schema.live.LiveSchema;
import dev.orm.schema.live.Reflection;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Names that a database's catalog is asked for: they are bound there, or compared with what it holds. */
final class CatalogAttacks {

    private static final MetaData WANTED = MetaData.of(List.of(CANARY), List.of());
    private static final Column LONGER =
            Column.builder("name", SqlTypes.STRING).length(2_000).build();

    private CatalogAttacks() {}

    static Attacks all() {
        return new Attacks()
                .on(
                        asked((stage, s) -> stage.engine().inspect().hasTable(s)),
                        "schema.catalog.Inspector.hasTable(String)")
                .on(
                        asked((stage, s) -> stage.engine().inspect().names(CatalogEntry.Kind.TABLE, s)),
                        "schema.catalog.Inspector.names(Kind, String)")
                .on(
                        asked((stage, s) -> stage.engine().inspect().contents(s)),
                        "schema.catalog.Inspector.contents(String[])")
                .on(
                        found("canary", (stage, s) -> stage.engine().inspect().table(s)),
                        "schema.catalog.Inspector.table(String)")
                .on(
                        found("warbler", (stage, s) -> stage.engine().inspect().view(s)),
                        "schema.catalog.Inspector.view(String)")
                .on(found("canary", (stage, s) -> reflection(stage).table(s)), "schema.live.Reflection.table(String)")
                .on(
                        found("canary", (stage, s) -> reflection(stage).tables(s)),
                        "schema.live.Reflection.tables(String[])")
                .on(
                        asked((stage, s) -> reflection(stage).schemas(s).metaData()),
                        "schema.live.Reflection.schemas(String[])")
                .on(
                        asked((stage, s) -> reflection(stage).with(s, LONGER).table("canary")),
                        "schema.live.Reflection.with(String, Column)")
                .on(
                        asked((stage, s) -> SchemaDiff.between(WANTED, stage.engine(), DiffRules.STANDARD.schemas(s))),
                        "schema.diff.DiffRules.schemas(String[])")
                .on(
                        asked((stage, s) -> SchemaDiff.between(
                                WANTED,
                                stage.engine(),
                                new DiffRules(Set.of(s), any -> true, ColumnComparison.STANDARD, List::of, false))),
                        "schema.diff.DiffRules(Set, Predicate, ColumnComparison, Rewriting, boolean)");
    }

    private static Reflection reflection(NameStage stage) {
        return LiveSchema.of(stage.engine()).reflection();
    }

    /** Whatever is asked for may be missing. */
    private static NameAttack asked(BiFunction<NameStage, String, ?> ask) {
        return quoted((stage, s) -> stage.written(answered(ask.apply(stage, s))))
                .inCatalog();
    }

    /** What is asked for has to be there, however its name is quoted. */
    private static NameAttack found(String name, BiFunction<NameStage, String, ?> ask) {
        return new NameAttack(
                        name,
                        s -> Set.of(name, "public." + name)
                                .contains(Identifier.of(s).text()),
                        false,
                        (stage, s) -> stage.written(answered(ask.apply(stage, s))))
                .inCatalog();
    }

    private static String answered(Object answer) {
        return answer == null ? "nothing" : "something";
    }
}
