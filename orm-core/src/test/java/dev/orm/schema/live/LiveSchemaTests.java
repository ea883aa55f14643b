package dev.orm.schema.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
class LiveSchemaTests {

    private static final MetaData WANTED = MetaData.of(
            List.of(
                    Table.builder("customer")
                            .column(Column.builder("id", SqlTypes.LONG)
                                    .identity()
                                    .build())
                            .primaryKey("id")
                            .build(),
                    Table.builder("purchase")
                            .column(Column.builder("id", SqlTypes.LONG)
                                    .identity()
                                    .build())
                            .column(Column.builder("code", SqlTypes.UUID).build())
                            .column(Column.builder("paid", SqlTypes.BOOLEAN).build())
                            .column(Column.builder("price", SqlTypes.DECIMAL)
                                    .precision(10, 2)
                                    .build())
                            .column(Column.builder("placed_at", SqlTypes.INSTANT)
                                    .build())
                            .column(Column.builder("note", SqlTypes.STRING)
                                    .length(50)
                                    .build())
                            .column(Column.builder("customer_id", SqlTypes.LONG).build())
                            .primaryKey("id")
                            .foreignKey(new ForeignKey(
                                    null,
                                    List.of("customer_id"),
                                    "customer",
                                    List.of("id"),
                                    ReferentialAction.NO_ACTION))
                            .unique(new UniqueConstraint(null, List.of("code", "note")))
                            .index(Index.on("customer_id"))
                            .build()),
            List.of(new Sequence("purchase_seq", 1, 50)));

    private final TestDatabase database;
    private final LiveSchema schema;

    LiveSchemaTests(TestDatabase database) {
        this.database = database;
        this.schema = LiveSchema.of(Engine.of(database.dataSource()));
    }

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void anEmptyDatabaseLacksEverything() {
        assertThat(schema.differences(WANTED))
                .containsExactly(
                        "table customer is missing", "table purchase is missing", "sequence purchase_seq is missing");
    }

    @Test
    void whatWasCreatedFits() {
        schema.update(WANTED);
        assertThatCode(() -> schema.validate(WANTED)).doesNotThrowAnyException();
    }

    @Test
    void missingColumnsAreAddedWithTheirConstraints() {
        database.execute(
                "create table purchase (id bigint primary key, price numeric(10, 2))",
                "insert into purchase values (1, 2.5)");
        schema.update(WANTED);
        assertThat(schema.differences(WANTED)).isEmpty();
        assertThatThrownBy(() -> database.execute("update purchase set customer_id = 99"))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void updatingAgainChangesNothing() {
        schema.update(WANTED);
        schema.update(WANTED);
        assertThat(schema.differences(WANTED)).isEmpty();
    }

    @Test
    void aColumnThatMustHaveAValueIsNotAddedToATableWithRows() {
        database.execute("create table customer (code int)", "insert into customer values (1)");
        Table table = Table.builder("customer")
                .column(Column.builder("id", SqlTypes.LONG).notNull().build())
                .build();
        MetaData metaData = MetaData.of(List.of(table), List.of());
        assertThatThrownBy(() -> schema.update(metaData)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aMissingColumnIsNamed() {
        database.execute("create table customer (code int)");
        assertThat(schema.differences(WANTED)).contains("column id of table customer is missing; it would be bigint");
    }

    @Test
    void aColumnThatHoldsSomethingElseIsNamed() {
        schema.update(WANTED);
        database.execute(
                "alter table purchase drop column placed_at", "alter table purchase add column placed_at varchar(20)");
        assertThat(schema.differences(WANTED)).singleElement().asString().contains("placed_at", "text", "timestamp");
    }

    @Test
    void aSequenceThatStepsOtherwiseIsNamed() {
        schema.update(WANTED);
        database.execute("drop sequence purchase_seq", "create sequence purchase_seq increment by 1");
        assertThat(schema.differences(WANTED))
                .containsExactly("sequence purchase_seq steps by 1, but its allocation size is 50");
    }

    @Test
    void validationNamesAllDifferences() {
        assertThatThrownBy(() -> schema.validate(WANTED))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("- table customer is missing")
                .hasMessageContaining("- sequence purchase_seq is missing");
    }

    @Test
    void tablesOfOtherSchemasAreComparedToo() {
        database.execute("create schema sales");
        Table table = Table.builder("note")
                .schema("sales")
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .primaryKey("id")
                .build();
        MetaData metaData = MetaData.of(List.of(table), List.of());
        schema.update(metaData);
        assertThat(schema.differences(metaData)).isEmpty();
    }
}
