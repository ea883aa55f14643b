package dev.orm.conformance;

import static dev.orm.conformance.Library.BOOK;
import static dev.orm.conformance.Library.TITLE;
import static dev.orm.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.DdlFeature;
import dev.orm.schema.Deferrability;
import dev.orm.schema.Domain;
import dev.orm.schema.EnumType;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Generated;
import dev.orm.schema.Identity;
import dev.orm.schema.Index;
import dev.orm.schema.MatchRule;
import dev.orm.schema.MetaData;
import dev.orm.schema.Sequence;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.schema.View;
import dev.orm.type.SqlTypes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** For each feature of DDL objects that use it: they are created and dropped. */
final class SchemaTrials {

    private final DialectConformance suite;
    private final Map<DdlFeature, Runnable> trials = new EnumMap<>(DdlFeature.class);

    SchemaTrials(DialectConformance suite) {
        this.suite = suite;
        addObjects();
        addColumns();
        addConstraints();
        addIndexes();
    }

    Map<DdlFeature, Runnable> byFeature() {
        return trials;
    }

    private void add(DdlFeature feature, MetaData metaData) {
        trials.put(feature, () -> suite.with(metaData, connection -> {}));
    }

    private void add(DdlFeature feature, Table... tables) {
        add(feature, MetaData.of(List.of(tables), List.of()));
    }

    private static Table.Builder thing() {
        return Table.builder("suite_thing")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .column(Column.builder("name", SqlTypes.STRING).length(20).build())
                .column(Column.builder("size", SqlTypes.INTEGER).build())
                .primaryKey("id");
    }

    private static Table with(Column column) {
        return thing().column(column).build();
    }

    private static Table with(UnaryOperator<Table.Builder> more) {
        return more.apply(thing()).build();
    }

    private static Table keyed(Identity identity) {
        return Table.builder("suite_thing")
                .column(Column.builder("id", SqlTypes.LONG).identity(identity).build())
                .column(Column.builder("name", SqlTypes.STRING).build())
                .primaryKey("id")
                .build();
    }

    private void addObjects() {
        add(
                DdlFeature.SCHEMAS,
                MetaData.builder()
                        .schema("suite_other")
                        .table(with(table -> table.schema("suite_other")))
                        .build());
        Sequence sequence = new Sequence("suite_seq", 5, 1);
        trials.put(
                DdlFeature.SEQUENCES,
                () -> suite.with(
                        MetaData.of(List.of(), List.of(sequence)),
                        connection ->
                                assertThat(connection.reserveIds(sequence, 3)).containsExactly(5, 6, 7)));
        EnumType state = EnumType.of("suite_state", "new", "old");
        add(
                DdlFeature.ENUM_TYPES,
                MetaData.builder()
                        .type(state)
                        .table(with(Column.builder("state", SqlTypes.STRING)
                                .namedType(state)
                                .build()))
                        .build());
        add(
                DdlFeature.DOMAINS,
                MetaData.builder()
                        .type(Domain.of("suite_domain", SqlTypes.INTEGER))
                        .build());
        add(DdlFeature.COMMENTS, with(table -> table.comment("it's a thing")));
        add(
                DdlFeature.MATERIALIZED_VIEWS,
                MetaData.builder()
                        .view(View.of("suite_titles", select(TITLE).from(BOOK)).asMaterialized())
                        .build());
    }

    private void addColumns() {
        add(DdlFeature.IDENTITY_ALWAYS, keyed(Identity.always()));
        add(DdlFeature.IDENTITY_OPTIONS, keyed(Identity.byDefault().counting(SequenceOptions.DEFAULT.start(7))));
        Function<Generated.Storage, Table> doubled = storage -> with(Column.builder("twice", SqlTypes.LONG)
                .generatedAs(table -> table.whole("size", Integer.class).times(2), storage)
                .build());
        add(DdlFeature.STORED_COLUMNS, doubled.apply(Generated.Storage.STORED));
        add(DdlFeature.VIRTUAL_COLUMNS, doubled.apply(Generated.Storage.VIRTUAL));
        String collation = suite.collation();
        add(
                DdlFeature.COLLATIONS,
                with(Column.builder("word", SqlTypes.STRING)
                        .length(20)
                        .collation(collation)
                        .build()));
    }

    private void addConstraints() {
        add(
                DdlFeature.ADD_CONSTRAINT,
                with(table -> table.foreignKey(
                        ForeignKey.on("id").references("suite_thing", "id").addedLater())));
        add(
                DdlFeature.DEFERRABLE_FOREIGN_KEYS,
                with(table -> table.foreignKey(ForeignKey.on("id")
                        .references("suite_thing", "id")
                        .deferrable(Deferrability.INITIALLY_DEFERRED))));
        add(
                DdlFeature.DEFERRABLE_UNIQUE,
                with(table -> table.unique(UniqueConstraint.on("size").deferrable(Deferrability.INITIALLY_DEFERRED))));
        add(
                DdlFeature.MATCH_FULL,
                with(table -> table.foreignKey(
                        ForeignKey.on("id").references("suite_thing", "id").match(MatchRule.FULL))));
        add(
                DdlFeature.NULLS_NOT_DISTINCT,
                with(table -> table.unique(UniqueConstraint.on("size").nullsAreEqual())));
    }

    private void addIndexes() {
        add(
                DdlFeature.EXPRESSION_INDEXES,
                with(table -> table.index(
                        Index.on(thing -> thing.text("name").lower()).named("ix_suite"))));
        add(
                DdlFeature.PARTIAL_INDEXES,
                with(table -> table.index(Index.on("name")
                        .where(thing -> thing.whole("size", Integer.class).gt(5)))));
        add(
                DdlFeature.COVERING_INDEXES,
                with(table -> table.index(Index.on("name").include("size"))));
        add(
                DdlFeature.INDEX_NULLS,
                with(table -> table.index(Index.on(Index.Part.of("size").nullsFirst()))));
        add(DdlFeature.INDEX_METHODS, with(table -> table.index(Index.on("size").using("btree"))));
        add(
                DdlFeature.OPERATOR_CLASSES,
                with(table -> table.index(Index.on(Index.Part.of("name").operatorClass("text_pattern_ops")))));
    }
}
