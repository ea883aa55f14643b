package dev.orm.schema.diff;

import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.Deferrability;
import dev.orm.schema.Domain;
import dev.orm.schema.EnumType;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Generated;
import dev.orm.schema.Identity;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Sequence;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.View;
import dev.orm.sql.Sql;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes schemas by chance, the same for the same seed. Names come from a small pool, so that two schemas have much in common, and a column
 * of one name has types that can be converted into each other. A table or column may have one of two names, and says that it had the other.
 */
final class RandomSchemas {

    /** A schema beside that of the connection. */
    static final String OTHER = "other";

    private static final List<ReferentialAction> ACTIONS =
            List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL);

    private final Random random;
    private final DatabaseProduct product;
    private final List<String> tables = new ArrayList<>();
    private final String text;
    private final EnumType mood;
    private final Domain positive;

    private RandomSchemas(long seed, DatabaseProduct product) {
        this.random = new Random(seed);
        this.product = product;
        this.text = chance(70) ? "text" : "label";
        this.mood = EnumType.of("mood", chance(50) ? new String[] {"sad", "ok", "happy"} : moods());
        Domain base =
                Domain.of("positive", Column.builder("value", SqlTypes.INTEGER).build());
        this.positive = base.check(
                CheckConstraint.unsafe(chance(50) ? "value > 0" : "value >= 10").named("ck_positive"));
    }

    private String[] moods() {
        return chance(50) ? new String[] {"sad", "soso", "ok", "happy", "great"} : new String[] {"happy", "sad"};
    }

    static MetaData make(long seed, DatabaseProduct product) {
        return new RandomSchemas(seed, product).make();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private MetaData make() {
        MetaData.Builder schema = MetaData.builder();
        for (int i = 0; i < 5; i++) {
            if (chance(65)) {
                tables.add((chance(80) ? "t" : "u") + i);
            }
        }
        tables.forEach(name -> schema.table(table(name)));
        if (product != DatabaseProduct.SQLITE) {
            for (int i = 0; i < 2; i++) {
                if (chance(60)) {
                    schema.sequence(sequence("s" + i));
                }
            }
            other(schema);
        }
        List<String> views = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (chance(60) && !tables.isEmpty()) {
                schema.view(view("v" + i, views));
                views.add("v" + i);
            }
        }
        return schema.build();
    }

    /** Objects of another schema: two tables of which one refers to the other by two columns. */
    private void other(MetaData.Builder schema) {
        if (chance(40)) {
            return;
        }
        schema.schema(OTHER);
        boolean reversed = chance(30);
        schema.table(Table.builder("region")
                .schema(OTHER)
                .column(Column.builder("country", SqlTypes.LONG).notNull().build())
                .column(Column.builder("area", SqlTypes.LONG).notNull().build())
                .column(Column.builder("name", SqlTypes.STRING).length(20).build())
                .primaryKey(reversed ? new String[] {"area", "country"} : new String[] {"country", "area"})
                .comment(comment())
                .build());
        if (chance(70)) {
            schema.table(city(reversed));
        }
        if (chance(40)) {
            schema.sequence(sequence("s0").schema(OTHER));
        }
        if (chance(40)) {
            schema.view(View.unsafe(
                            "v",
                            "select country from " + OTHER + ".region" + oneOf("", " where area > 3"),
                            Column.builder("country", SqlTypes.LONG).build())
                    .schema(OTHER));
        }
    }

    private Table city(boolean reversed) {
        ForeignKey region = ForeignKey.on("area", "country")
                .references(OTHER + ".region", "area", "country")
                .named("fk_city_region")
                .onDelete(ACTIONS.get(random.nextInt(3)))
                .comment(comment());
        Table.Builder city = Table.builder("city")
                .schema(OTHER)
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("area", SqlTypes.LONG).build())
                .column(Column.builder("country", SqlTypes.LONG)
                        .nullable(reversed)
                        .build())
                .primaryKey(chance(80) ? new String[] {"id"} : new String[] {"id", "country"});
        if (chance(50)) {
            city.index(Index.on("country", "area").named("ix_city"));
        }
        return (chance(80) ? city.foreignKey(region) : city).build();
    }

    private Sequence sequence(String name) {
        SequenceOptions options = SequenceOptions.DEFAULT
                .start(oneOf(1L, 5L, 100L))
                .increment(oneOf(1, 10, 50))
                .minValue(oneOf(1L, 2L) - 1)
                .maxValue(oneOf(1_000L, 100_000L))
                .cache(oneOf(1, 20));
        return Sequence.of(name)
                .counting(chance(30) ? options.cycling() : options)
                .comment(comment());
    }

    private String comment() {
        return chance(70) ? null : oneOf("what it's for", "something else");
    }

    private View view(String name, List<String> earlier) {
        String source = !earlier.isEmpty() && chance(40)
                ? oneOf(earlier.toArray(String[]::new))
                : oneOf(tables.toArray(String[]::new));
        String where = oneOf("", " where id > 5", " where id > 5 and id < 10 or id = 7");
        View view = View.unsafe(
                name,
                "select id, " + oneOf("id + 1", "id * 2", "3") + " as more from " + source + where,
                Column.builder("id", SqlTypes.LONG).build(),
                Column.builder("more", SqlTypes.LONG).build());
        return product == DatabaseProduct.POSTGRESQL && chance(30)
                ? view.asMaterialized(Index.on("id").named("ix_" + name))
                : view.comment(comment());
    }

    private Table table(String name) {
        Table.Builder table = Table.builder(name)
                .renamedFrom((name.startsWith("t") ? "u" : "t") + name.substring(1))
                .comment(comment());
        Column.Builder id = Column.builder("id", SqlTypes.LONG).notNull();
        if (product != DatabaseProduct.SQLITE && chance(60)) {
            Identity identity = chance(50) ? Identity.byDefault() : Identity.always();
            id.identity(
                    chance(50)
                            ? identity
                            : identity.counting(
                                    SequenceOptions.DEFAULT.start(100).increment(5)));
        }
        table.column(id.build()).primaryKey("id");
        List<String> columns = new ArrayList<>();
        add(table, columns, number());
        add(table, columns, text());
        add(table, columns, time());
        add(
                table,
                columns,
                Column.builder("flag", SqlTypes.BOOLEAN)
                        .serverDefault(
                                chance(50) ? Sql.unsafe(oneOf("true", "false")).as(SqlTypes.BOOLEAN) : null));
        add(table, columns, Column.builder("code", SqlTypes.UUID));
        add(
                table,
                columns,
                Column.builder("feeling", SqlTypes.STRING)
                        .namedType(mood)
                        .serverDefault(
                                chance(50)
                                        ? Sql.unsafe(oneOf("'sad'", "'happy'")).as(SqlTypes.STRING)
                                        : null));
        if (product != DatabaseProduct.SQLITE) {
            add(table, columns, Column.builder("amount", SqlTypes.INTEGER).namedType(positive));
        }
        add(table, columns, Column.builder("data", SqlTypes.BYTES));
        if (product == DatabaseProduct.POSTGRESQL) {
            add(table, columns, Column.builder("words", SqlTypes.listOf(SqlTypes.STRING)));
            add(table, columns, Column.builder("facts", SqlTypes.json(Object.class)));
        }
        if (chance(40)) {
            String expression = oneOf("id * 2", "id + 10", "id - 1");
            table.column(Column.builder("computed", SqlTypes.LONG)
                    .generatedAs(unused -> Sql.unsafe(expression).as(SqlTypes.LONG), Generated.Storage.STORED)
                    .build());
            columns.add("computed");
        }
        relations(table, name);
        constraints(table, columns, name);
        indexes(table, columns, name);
        return table.build();
    }

    private void add(Table.Builder table, List<String> columns, Column.Builder column) {
        if (chance(65)) {
            Column built = column.nullable(chance(70)).comment(comment()).build();
            table.column(built);
            columns.add(built.name());
        }
    }

    private Column.Builder number() {
        Column.Builder column = switch (random.nextInt(4)) {
            case 0 -> Column.builder("number", SqlTypes.INTEGER);
            case 1 -> Column.builder("number", SqlTypes.LONG);
            case 2 -> Column.builder("number", SqlTypes.DECIMAL).precision(oneOf(10, 12), oneOf(0, 2));
            default -> Column.builder("number", SqlTypes.DOUBLE);
        };
        return chance(50)
                ? column.serverDefault(Sql.unsafe(oneOf("1", "-5", "2 + 3")).as(SqlTypes.INTEGER))
                : column;
    }

    private Column.Builder text() {
        Column.Builder column = Column.builder(text, SqlTypes.STRING)
                .renamedFrom(text.equals("text") ? "label" : "text")
                .length(oneOf(0, 20, 40));
        return chance(50)
                ? column.serverDefault(
                        Sql.unsafe(oneOf("'a'", "'it''s'", "upper('x')")).as(SqlTypes.STRING))
                : column;
    }

    private Column.Builder time() {
        Column.Builder column = switch (random.nextInt(3)) {
            case 0 -> Column.builder("moment", SqlTypes.DATE);
            case 1 -> Column.builder("moment", SqlTypes.TIMESTAMP).precision(oneOf(0, 3, 6), 0);
            default -> Column.builder("moment", SqlTypes.OFFSET_TIMESTAMP);
        };
        String day = product == DatabaseProduct.SQLITE ? "'2020-01-01'" : "date '2020-01-01'";
        return chance(50)
                ? column.serverDefault(
                        Sql.unsafe(oneOf("current_timestamp", day)).as(SqlTypes.TIMESTAMP))
                : column;
    }

    private void relations(Table.Builder table, String name) {
        for (String target : tables) {
            if (chance(25)) {
                String column = target + "_id";
                table.column(Column.builder(column, SqlTypes.LONG).build());
                ForeignKey key = ForeignKey.on(column)
                        .references(target, "id")
                        .onDelete(ACTIONS.get(random.nextInt(3)))
                        .onUpdate(ACTIONS.get(random.nextInt(3)))
                        .comment(comment());
                table.foreignKey(chance(50) ? key.named("fk_" + name + '_' + target) : key);
                if (chance(50)) {
                    table.index(Index.on(column).named("ix_" + name + '_' + column));
                }
            }
        }
    }

    private void constraints(Table.Builder table, List<String> columns, String name) {
        if (columns.contains("number") && chance(50)) {
            table.check(CheckConstraint.unsafe(oneOf("number > 0", "number between 1 and 10", "number in (1, 2, 3)"))
                    .named("ck_" + name + "_number")
                    .comment(comment()));
        }
        if (columns.contains(text) && chance(40)) {
            table.check(CheckConstraint.unsafe(text + oneOf(" <> 'x'", " like 'a%' or id > 3"))
                    .named("ck_" + name + "_text"));
        }
        if (columns.contains("feeling") && chance(30)) {
            table.check(CheckConstraint.unsafe("feeling <> 'sad'").named("ck_" + name + "_feeling"));
        }
        if (columns.size() > 1 && chance(50)) {
            List<String> chosen = columns.subList(0, 2);
            UniqueConstraint unique = new UniqueConstraint(chance(50) ? "uq_" + name : null, chosen);
            boolean later = product == DatabaseProduct.POSTGRESQL && chance(20);
            table.unique(later ? unique.deferrable(Deferrability.INITIALLY_DEFERRED) : unique);
        }
    }

    private void indexes(Table.Builder table, List<String> columns, String name) {
        if (columns.isEmpty()) {
            return;
        }
        if (chance(50)) {
            String column = oneOf(columns.toArray(String[]::new));
            Index.Part part = Index.Part.of(column);
            Index index = Index.on(chance(50) ? part : part.desc())
                    .named("ix_" + name)
                    .comment(comment());
            table.index(chance(30) ? index.asUnique() : index);
        }
        if (product == DatabaseProduct.POSTGRESQL && columns.contains(text)) {
            if (chance(40)) {
                String expression =
                        oneOf("lower(%s)", "upper(%s)", "length(%s) + 1").formatted(text);
                table.index(Index.on(unused -> Sql.unsafe(expression).as(SqlTypes.STRING))
                        .named("ix_" + name + "_expr"));
            }
            if (chance(40)) {
                String condition = oneOf("id > 3", text + " is not null");
                Index index = Index.on(text)
                        .named("ix_" + name + "_part")
                        .where(unused -> Sql.unsafe(condition).asCondition());
                table.index(chance(50) ? index.include("id") : index);
            }
        }
    }
}
