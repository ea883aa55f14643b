package dev.orm.conformance;

import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.AliasedTable;
import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.sql.TextColumn;
import dev.orm.sql.WholeColumn;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That any name works: reserved words, quotes, spaces, other scripts. */
public abstract class IdentifierConformance extends DialectConformance {

    /** The part of the suite about names. */
    protected IdentifierConformance(DataSource database) {
        super(database);
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "select",
                "user",
                "order",
                "group",
                "table",
                "value",
                "key",
                "index",
                "true",
                "rowid",
                "Mixed Case",
                "camelCase",
                "with space",
                " edge ",
                "it's",
                "double\"quote",
                "back`tick",
                "[brackets]",
                "semi;colon",
                "dot.ted",
                "a--b",
                "/*comment*/",
                "question?",
                ":named",
                "{0}",
                "per%cent",
                "back\\slash",
                "1st",
                "_",
                "$money",
                "\u65E5\u672C",
                "\u00FCml\u00E4ut",
                "\uD83D\uDE00",
                "\u05E9\u05DC\u05D5\u05DD");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    final void nameOfTableColumnConstraintIndexAliasAndLabel(String name) {
        Identifier quoted = new Identifier(name, true);
        Table table = Table.builder(quoted)
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder(quoted, SqlTypes.STRING).length(40).build())
                .primaryKey("id")
                .unique(UniqueConstraint.on(name).named("`uk " + name.replace("`", "") + '`'))
                .index(Index.on("id", name).named("`ix " + name.replace("`", "") + '`'))
                .build();
        WholeColumn<Table, Long> id = table.whole("id", Long.class);
        TextColumn<Table> text = table.text(name);
        with(MetaData.of(List.of(table), List.of()), connection -> {
            assertThat(connection.execute(insertInto(table)
                            .columns(id, text)
                            .values(1L, "one")
                            .values(2L, "two")))
                    .isEqualTo(2);
            assertThat(connection.execute(update(table).set(text, "changed").where(text.eq("one"))))
                    .isEqualTo(1);
            AliasedTable alias = table.as(name);
            assertThat(connection
                            .execute(select(alias.text(name).as(name))
                                    .where(alias.text(name).isNotNull())
                                    .orderBy(alias.text(name).desc()))
                            .all())
                    .containsExactly("two", "changed");
            assertThat(connection.execute(deleteFrom(table).where(text.in("two", "other"))))
                    .isEqualTo(1);
        });
    }
}
