package dev.orm.conformance;

import static dev.orm.conformance.Library.*;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.engine.EngineConnection;
import dev.orm.schema.AliasedTable;
import dev.orm.schema.Column;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.sql.Change;
import dev.orm.sql.Cte;
import dev.orm.sql.Feature;
import dev.orm.sql.LockMode;
import dev.orm.sql.Operation;
import dev.orm.sql.ResultColumn;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Select1;
import dev.orm.sql.Subquery;
import dev.orm.sql.TableFunction;
import dev.orm.sql.TableSample;
import dev.orm.sql.TextColumn;
import dev.orm.sql.ValuesTable;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** For each feature of statements one that uses it, and what it must yield. */
final class StatementTrials {

    private final DialectConformance suite;
    private final Map<Feature, Runnable> trials = new EnumMap<>(Feature.class);

    StatementTrials(DialectConformance suite) {
        this.suite = suite;
        addSources();
        addCommonTables();
        addTableFunctions();
        addRows();
        addChanges();
        addChangesWithTables();
        addUpserts();
    }

    Map<Feature, Runnable> byFeature() {
        return trials;
    }

    private void add(Feature feature, Consumer<EngineConnection> trial) {
        trials.put(feature, () -> trial.accept(suite.connection()));
    }

    private <R> void add(Feature feature, Select<R> select, List<R> expected) {
        add(
                feature,
                connection ->
                        assertThat(connection.execute(select).all()).containsExactlyInAnyOrderElementsOf(expected));
    }

    private <R> void add(Feature feature, Returning<R> returning, List<R> expected) {
        add(
                feature,
                connection ->
                        assertThat(connection.execute(returning).all()).containsExactlyInAnyOrderElementsOf(expected));
    }

    private <R> void add(Feature feature, Change change, Select<R> look, List<R> expected) {
        add(feature, connection -> {
            connection.execute(change);
            assertThat(connection.execute(look).all()).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private void addSources() {
        Subquery latest = select(TITLE.as("title"))
                .where(WRITER.eq(AUTHOR_ID))
                .orderBy(ID.desc())
                .limit(1)
                .lateral("latest");
        add(Feature.LATERAL, select(latest.text("title")).from(AUTHOR).crossJoin(latest), List.of("Birds", "Comets"));
        add(Feature.FULL_JOIN, select(count()).from(AUTHOR).fullJoin(BOOK, WRITER.eq(AUTHOR_ID)), List.of(5L));
        ValuesTable values = values("v", "id").row(1L).row(3L);
        Subquery truths = select(TITLE.as("true")).where(ID.eq(1)).subquery("truths");
        add(Feature.TRUTH_LABELS, select(truths.text("true")).from(truths), List.of("Atoms"));
        add(
                Feature.DERIVED_COLUMN_NAMES,
                select(TITLE)
                        .from(BOOK)
                        .join(values, values.whole("id", Long.class).eq(ID)),
                List.of("Atoms", "Comets"));
        add(Feature.ROW_LOCK, select(ID).where(ID.eq(1)).lock(LockMode.UPDATE), List.of(1L));
        add(Feature.TABLE_SAMPLE, select(count()).from(TableSample.bernoulli(BOOK, 100)), List.of(4L));
        String bytewise = suite.dialect().name().equals("SQLite") ? "BINARY" : "C";
        add(
                Feature.COLLATION,
                select(TITLE).where(TITLE.collate(bytewise).lt("Birds")).orderBy(TITLE.asc()),
                List.of("Atoms"));
    }

    private void addCommonTables() {
        Cte upTo3 = recursive(
                "n",
                select(value(1).as("n")),
                n -> select(n.whole("n", Long.class).plus(1).as("n"))
                        .from(n)
                        .where(n.whole("n", Long.class).lt(3)));
        add(Feature.RECURSIVE_CTE, with(upTo3).then(select(upTo3.whole("n", Long.class))), List.of(1L, 2L, 3L));
        Cte circle = recursive("n", select(value(1).as("n")))
                .union(n ->
                        select(value(3).minus(n.whole("n", Long.class)).as("n")).from(n));
        add(Feature.RECURSIVE_UNION, with(circle).then(select(circle.whole("n", Long.class))), List.of(1L, 2L));
        Cte dear = cte("dear", select(TITLE.as("title")).where(PRICE.gt(new BigDecimal("15"))))
                .materialized();
        add(Feature.CTE_MATERIALIZATION, with(dear).then(select(dear.text("title"))), List.of("Birds", "Comets"));
    }

    private void addTableFunctions() {
        TableFunction numbers = tableFunction(
                        "u",
                        List.of(ResultColumn.whole("n", Long.class)),
                        Operation.unsafe("unnest", "unnest(array[5, 6])"))
                .withOrdinality("place");
        TableFunction each = tableFunction(
                "each",
                List.of(ResultColumn.whole("value", Long.class)),
                Operation.unsafe("series", "generate_series({0}, {0})").on("SQLite", "json_each(json_array({0}))"),
                ID);
        add(
                Feature.COLUMNS_IN_TABLE_FUNCTION,
                select(each.whole("value", Long.class))
                        .from(BOOK)
                        .crossJoin(each)
                        .where(ID.eq(2)),
                List.of(2L));
        add(Feature.ORDINALITY, select(numbers.whole("place", Long.class)), List.of(1L, 2L));
        TableFunction series = tableFunction(
                        "s",
                        List.of(ResultColumn.whole("n", Long.class)),
                        Operation.unsafe("series", "generate_series(5, 6)"))
                .withOrdinality("place");
        add(Feature.FUNCTION_ORDINALITY, select(series.whole("place", Long.class)), List.of(1L, 2L));
    }

    private void addRows() {
        AliasedTable other = BOOK.as("other");
        Select1<Long> written = select(WRITER).where(WRITER.isNotNull());
        add(
                Feature.WINDOW_FUNCTIONS,
                select(count().over(w -> w.partitionBy(WRITER).orderBy(ID.desc())))
                        .where(WRITER.isNotNull())
                        .orderBy(ID.asc()),
                List.of(2L, 1L, 1L));
        add(
                Feature.DISTINCT_ON,
                select(TITLE).where(WRITER.isNotNull()).distinctOn(WRITER).orderBy(WRITER.asc(), TITLE.desc()),
                List.of("Birds", "Comets"));
        add(
                Feature.GROUPING_SETS,
                select(count()).from(BOOK).where(WRITER.isNotNull()).groupBy(rollup(WRITER)),
                List.of(1L, 2L, 3L));
        add(Feature.FETCH_WITH_TIES, written.orderBy(WRITER.asc()).limitWithTies(1), List.of(1L, 1L));
        add(Feature.FETCH_PERCENT, select(TITLE).orderBy(TITLE.asc()).limitPercent(50), List.of("Atoms", "Birds"));
        add(Feature.INTERSECT_ALL, written.intersectAll(written), List.of(1L, 1L, 2L));
        add(
                Feature.QUANTIFIED_COMPARISON,
                select(TITLE)
                        .where(PRICE.ge(all(select(other.decimal("price"))
                                .where(other.decimal("price").isNotNull())))),
                List.of("Comets"));
        add(
                Feature.TRY_CAST,
                select(count()).from(BOOK).where(TITLE.tryCast(SqlTypes.INTEGER).isNull()),
                List.of(4L));
    }

    private void addChanges() {
        add(Feature.RETURNING, update(BOOK).set(TITLE, "Ants").where(ID.eq(1)).returning(TITLE), List.of("Ants"));
        add(
                Feature.RETURNING_OF_SOURCES,
                update(BOOK)
                        .set(TITLE, NAME)
                        .from(AUTHOR)
                        .where(WRITER.eq(AUTHOR_ID), ID.eq(3))
                        .returning(NAME),
                List.of("Bob"));
        add(
                Feature.UPDATE_FROM,
                update(BOOK).set(TITLE, NAME).from(AUTHOR).where(WRITER.eq(AUTHOR_ID), ID.eq(3)),
                select(TITLE).where(ID.eq(3)),
                List.of("Bob"));
        add(
                Feature.DELETE_USING,
                deleteFrom(BOOK).using(AUTHOR).where(WRITER.eq(AUTHOR_ID), NAME.eq("Ann")),
                select(ID),
                List.of(3L, 4L));
        add(
                Feature.DEFAULT_KEYWORD,
                insertInto(BOOK).columns(ID, TITLE, LENT).values(9L, "Eels", DEFAULT),
                select(ID).where(LENT.eq(false), ID.gt(4)),
                List.of(9L));
    }

    private void addChangesWithTables() {
        Cte renamed =
                cte("renamed", update(BOOK).set(TITLE, "Ants").where(ID.eq(1)).returning(TITLE.as("title")));
        add(Feature.CHANGE_IN_CTE, with(renamed).then(select(renamed.text("title"))), List.of("Ants"));
        Cte dear = cte("dear", select(ID.as("id")).where(PRICE.gt(new BigDecimal("15"))));
        add(
                Feature.CTE_BEFORE_CHANGE,
                with(dear).then(deleteFrom(BOOK).where(ID.in(select(dear.whole("id", Long.class))))),
                select(ID),
                List.of(1L, 4L));
    }

    private void addUpserts() {
        var atoms = insertInto(BOOK).columns(ID, TITLE).values(9L, "Atoms");
        Select1<Long> ids = select(ID).where(TITLE.in("Atoms", "Ants"));
        add(
                Feature.ON_CONFLICT,
                insertInto(BOOK)
                        .columns(ID, TITLE)
                        .values(1L, "Ants")
                        .onConflict(ID)
                        .doUpdate(TITLE, excluded(TITLE)),
                select(TITLE).where(ID.eq(1)),
                List.of("Ants"));
        add(Feature.NAMED_CONFLICT, atoms.onConstraint("uk_suite_book_title").doNothing(), ids, List.of(1L));
        add(Feature.ANY_CONFLICT, atoms.onConflict().doNothing(), ids, List.of(1L));
        add(Feature.PARTIAL_CONFLICT, connection -> upsertOnPartialIndex());
    }

    private void upsertOnPartialIndex() {
        Table seat = Table.builder("suite_seat")
                .column(Column.builder("place", SqlTypes.STRING).length(10).build())
                .column(Column.builder("state", SqlTypes.STRING).length(10).build())
                .index(Index.on("place")
                        .named("ix_suite_seat")
                        .asUnique()
                        .where(table -> table.text("state").isNotNull()))
                .build();
        TextColumn<Table> place = seat.text("place");
        TextColumn<Table> state = seat.text("state");
        suite.with(MetaData.of(List.of(seat), List.of()), connection -> {
            var taken = insertInto(seat)
                    .columns(place, state)
                    .values("A1", "taken")
                    .onConflict(place)
                    .where(state.isNotNull())
                    .doNothing();
            connection.execute(taken);
            connection.execute(taken);
            assertThat(connection.execute(select(place)).all()).containsExactly("A1");
        });
    }
}
