package dev.orm.security;

import static dev.orm.security.NameAttack.quoted;

import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.Constraint;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.NamingConvention;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import dev.orm.schema.TableCondition;
import dev.orm.schema.UniqueConstraint;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Names, columns and comments of keys, constraints and indexes, and the values of checks and defaults. */
final class ConstraintAttacks {

    private static final TableCondition LABELLED = self -> self.text("label").isNotNull();
    private static final UniqueConstraint UNIQUE = UniqueConstraint.on("label");
    private static final ForeignKey REFERENCE = ForeignKey.on("owner").references("host", "id");
    private static final Index INDEX = Index.on("label");
    private static final CheckConstraint CHECK = CheckConstraint.of(LABELLED);
    private static final PrimaryKey KEY = new PrimaryKey("pk", List.of("id"));

    private ConstraintAttacks() {}

    static Attacks all() {
        return new Attacks()
                .and(keys())
                .and(uniques())
                .and(references())
                .and(checks())
                .and(indexes())
                .and(values());
    }

    private static Table.Builder host() {
        return Table.builder("host")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("owner", SqlTypes.LONG).build())
                .column(Column.builder("label", SqlTypes.STRING).length(20).build());
    }

    private static Table.Builder keyed() {
        return host().primaryKey("id");
    }

    private static NameAttack named(Function<String, Table.Builder> table) {
        return quoted((stage, s) -> stage.script(table.apply(s).build()));
    }

    /** Columns that a constraint names have to be there. */
    private static NameAttack about(String column, Function<String, Table.Builder> table) {
        return new NameAttack(
                column,
                s -> s.equals(column) || s.equals("id"),
                false,
                (stage, s) -> stage.script(table.apply(s).build()));
    }

    private static Attacks keys() {
        return new Attacks()
                .on(named(s -> host().primaryKey(KEY.named(s))), "schema.PrimaryKey.named(String)")
                .on(named(s -> host().primaryKey(KEY.comment(s))), "schema.PrimaryKey.comment(String)")
                .on(named(s -> host().primaryKey(new PrimaryKey(s, List.of("id")))), "schema.PrimaryKey(String, List)")
                .on(
                        about("id", s -> host().primaryKey(new PrimaryKey("pk", List.of(s), "comment"))),
                        "schema.PrimaryKey(String, List, String)")
                .on(
                        named(s -> {
                            Constraint key = KEY;
                            return host().primaryKey((PrimaryKey) key.named(s));
                        }),
                        "schema.Constraint.named(String)")
                .on(
                        quoted((stage, s) -> stage.script(MetaData.builder()
                                .naming(NamingConvention.NONE.with(NamingConvention.Kind.PRIMARY_KEY, s))
                                .table(keyed().build())
                                .build())),
                        "schema.NamingConvention.with(Kind, String)");
    }

    private static Attacks uniques() {
        return new Attacks()
                .on(named(s -> keyed().unique(UNIQUE.named(s))), "schema.UniqueConstraint.named(String)")
                .on(
                        named(s -> keyed().unique(UNIQUE.named("uk").comment(s))),
                        "schema.UniqueConstraint.comment(String)")
                .on(about("label", s -> keyed().unique(UniqueConstraint.on(s))), "schema.UniqueConstraint.on(String[])")
                .on(
                        about("label", s -> keyed().unique(new UniqueConstraint(null, List.of(s)))),
                        "schema.UniqueConstraint(String, List)")
                .on(
                        named(s -> keyed().unique(new UniqueConstraint(
                                s, List.of("label"), false, dev.orm.schema.Deferrability.NOT_DEFERRABLE, s))),
                        "schema.UniqueConstraint(String, List, boolean, Deferrability, String)");
    }

    private static Attacks references() {
        ForeignKey.Rules rules = REFERENCE.rules();
        return new Attacks()
                .on(named(s -> keyed().foreignKey(REFERENCE.named(s))), "schema.ForeignKey.named(String)")
                .on(named(s -> keyed().foreignKey(REFERENCE.comment(s))), "schema.ForeignKey.comment(String)")
                .on(
                        about("owner", s -> keyed().foreignKey(ForeignKey.on(s).references("host", "id"))),
                        "schema.ForeignKey.on(String[])")
                .on(
                        about(
                                "host",
                                s -> keyed().foreignKey(ForeignKey.on("owner").references(s, "id"))),
                        "schema.ForeignKey$Start.references(String, String[])")
                .on(
                        about(
                                "id",
                                s -> keyed().foreignKey(new ForeignKey(
                                        null, List.of("owner"), "host", List.of(s), ReferentialAction.CASCADE))),
                        "schema.ForeignKey(String, List, String, List, ReferentialAction)")
                .on(
                        named(s -> keyed().foreignKey(
                                        new ForeignKey(s, List.of("owner"), "host", List.of("id"), rules, s))),
                        "schema.ForeignKey(String, List, String, List, Rules, String)");
    }

    private static Attacks checks() {
        return new Attacks()
                .on(named(s -> keyed().check(s, LABELLED)), "schema.Table$Builder.check(String, TableCondition)")
                .on(named(s -> keyed().check(CHECK.named(s))), "schema.CheckConstraint.named(String)")
                .on(named(s -> keyed().check(CHECK.named("ck").comment(s))), "schema.CheckConstraint.comment(String)")
                .on(
                        about("label", s -> keyed().check(CHECK.named("ck").about(s))),
                        "schema.CheckConstraint.about(String[])")
                .on(
                        named(s -> keyed().check(new CheckConstraint(s, LABELLED, List.of("label"), Set.of(), s))),
                        "schema.CheckConstraint(String, TableCondition, List, Set, String)");
    }

    private static Attacks indexes() {
        Index.Storage plain = INDEX.storage();
        return new Attacks()
                .on(named(s -> keyed().index(INDEX.named(s))), "schema.Index.named(String)")
                .on(named(s -> keyed().index(INDEX.comment(s))), "schema.Index.comment(String)")
                .on(named(s -> keyed().index(INDEX.using(s))), "schema.Index.using(String)")
                .on(about("label", s -> keyed().index(Index.on(s))), "schema.Index.on(String[])")
                .on(about("owner", s -> keyed().index(INDEX.include(s))), "schema.Index.include(String[])")
                .on(about("label", s -> keyed().index(Index.on(Index.Part.of(s)))), "schema.Index$Part.of(String)")
                .on(
                        named(s -> keyed().index(Index.on(Index.Part.of("label").operatorClass(s)))),
                        "schema.Index$Part.operatorClass(String)")
                .on(
                        named(s ->
                                keyed().index(Index.on(new Index.Part("label", null, false, Index.Nulls.DEFAULT, s)))),
                        "schema.Index$Part(String, TableExpression, boolean, Nulls, String)")
                .on(
                        named(s -> keyed().index(new Index(
                                "ix",
                                INDEX.parts(),
                                false,
                                new Index.Storage(null, List.of(), s, List.of(), List.of()),
                                null))),
                        "schema.Index$Storage(TableCondition, List, String, List, List)")
                .on(named(s -> keyed().index(new Index(s, INDEX.parts(), true))), "schema.Index(String, List, boolean)")
                .on(
                        named(s -> keyed().index(new Index(s, INDEX.parts(), true, plain, s))),
                        "schema.Index(String, List, boolean, Storage, String)");
    }

    private static Attacks values() {
        return new Attacks()
                .on(named(s -> keyed().comment(s)), "schema.Table$Builder.comment(String)")
                .on(
                        named(s -> keyed().column(Column.builder("c", SqlTypes.STRING)
                                .comment(s)
                                .build())),
                        "schema.Column$Builder.comment(String)")
                .on(named(s -> keyed().check("ck", self -> self.text("label").ne(s))), "(value of a check)")
                .on(
                        named(s -> keyed().index(INDEX.named("ix")
                                .where(self -> self.text("label").startsWith(s)))),
                        "(value of a partial index)")
                .on(
                        named(s -> keyed().column(Column.builder("c", SqlTypes.STRING)
                                .serverDefaultValue(s)
                                .build())),
                        "(value of a default)")
                .on(
                        named(s -> keyed().column(Column.builder("c", SqlTypes.STRING)
                                .generatedAs(self -> self.text("label").concat(s))
                                .build())),
                        "(value of a computed column)")
                .on(
                        quoted((stage, s) -> stage.written(dev.orm.sql.render.Literals.text(s))),
                        "sql.render.Literals.text(String)");
    }
}
