package dev.orm.engine;

import static dev.orm.engine.TestSql.count;
import static dev.orm.engine.TestSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.CatalogName;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.ObjectKind;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

@OnEachDatabase
class SchemaRoundTripTests {

    private static final Table DEPARTMENT = Table.builder("department")
            .column(Column.builder("id", SqlTypes.LONG).identity().build())
            .column(Column.builder("name", SqlTypes.STRING)
                    .length(20)
                    .notNull()
                    .unique(true)
                    .build())
            .column(Column.builder("head_id", SqlTypes.LONG).build())
            .primaryKey("id")
            .foreignKey(new ForeignKey(null, List.of("head_id"), "order", List.of("id"), ReferentialAction.SET_NULL))
            .build();
    private static final Table PERSON = Table.builder("order")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("select", SqlTypes.STRING).length(20).build())
            .column(Column.builder("Mixed \"Case\"", SqlTypes.STRING).length(20).build())
            .column(Column.builder("department_id", SqlTypes.LONG).notNull().build())
            .column(Column.builder("manager_id", SqlTypes.LONG).build())
            .primaryKey("id")
            .foreignKey(new ForeignKey(
                    null, List.of("department_id"), "department", List.of("id"), ReferentialAction.CASCADE))
            .foreignKey(
                    new ForeignKey(null, List.of("manager_id"), "order", List.of("id"), ReferentialAction.NO_ACTION))
            .unique(new UniqueConstraint(null, List.of("select", "department_id")))
            .index(Index.on("manager_id", "select"))
            .build();
    private static final MetaData CYCLE =
            MetaData.of(List.of(DEPARTMENT, PERSON), List.of(new Sequence("person_seq", 100, 10)));

    private final TestDatabase database;
    private final List<StatementEvent> statements = new ArrayList<>();
    private final Engine engine;

    SchemaRoundTripTests(TestDatabase database) {
        this.database = database;
        this.engine = Engine.of(database.dataSource()).withListeners(statements::add);
    }

    @BeforeEach
    void empty() {
        database.clear();
        statements.clear();
    }

    private Set<CatalogName> existing() {
        Set<CatalogName> names = new HashSet<>();
        engine.existing(EnumSet.of(ObjectKind.TABLE, ObjectKind.SEQUENCE))
                .values()
                .forEach(names::addAll);
        return names;
    }

    @Test
    void tablesThatReferToEachOtherAreCreatedAndDropped() {
        CYCLE.createAll(engine);
        CYCLE.dropAll(engine);
        assertThat(existing()).isEmpty();
    }

    @Test
    void whatIsThereIsLeftAlone() {
        CYCLE.createAll(engine);
        statements.clear();
        CYCLE.createAll(engine);
        assertOnlyLookedAt();
    }

    /** The catalog was read once, and nothing else was sent. */
    private void assertOnlyLookedAt() {
        assertThat(statements)
                .extracting(StatementEvent::sql)
                .containsExactly(engine.dialect().catalogQuery());
    }

    @Test
    void onlyWhatIsMissingIsCreated() {
        database.execute("create table department (id bigint primary key, name varchar(20))");
        CYCLE.createAll(engine);
        assertThat(existing()).contains(new CatalogName(null, engine.dialect().catalogName(PERSON.identifier())));
    }

    @Test
    void droppingWhatIsNotThereDoesNothing() {
        CYCLE.dropAll(engine);
        assertOnlyLookedAt();
    }

    @Test
    void theScriptCreatesTheSameWithoutADatabase() {
        database.execute(CYCLE.createScript(engine.dialect()).toArray(String[]::new));
        statements.clear();
        CYCLE.createAll(engine);
        assertOnlyLookedAt();
        database.execute(CYCLE.dropScript(engine.dialect()).toArray(String[]::new));
        assertThat(existing()).isEmpty();
    }

    @Test
    void theKeysAndConstraintsHold() {
        CYCLE.createAll(engine);
        change("insert into department (name) values ('sales')");
        change(person(1, 1));
        assertThatThrownBy(() -> change("insert into department (name) values ('sales')"))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> change(person(2, 1))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> change(person(3, 9))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change("insert into department (name) values (null)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void deletesCascadeWhereTheForeignKeySaysSo() {
        CYCLE.createAll(engine);
        change("insert into department (name) values ('sales')");
        change(person(1, 1));
        change("update department set head_id = 1");
        change("delete from department");
        assertThat(count(engine, "\"order\"")).isZero();
    }

    @Test
    void sequencesStartAndStepAsTheyWereDescribed() {
        CYCLE.createAll(engine);
        long[] ids = engine.inTransaction(
                connection -> connection.reserveIds(CYCLE.sequences().get(0), 11));
        assertThat(ids).startsWith(100, 101).endsWith(110);
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it has no schemas")
    void aTableOfAnotherSchemaIsFoundThere() {
        database.execute("create schema sales");
        Table table = Table.builder("note")
                .schema("sales")
                .column(Column.builder("id", SqlTypes.LONG).identity().build())
                .primaryKey("id")
                .build();
        MetaData metaData = MetaData.of(List.of(table), List.of());
        metaData.createAll(engine);
        metaData.createAll(engine);
        assertThat(count(engine, "sales.note")).isZero();
        metaData.dropAll(engine);
        assertThat(existing()).isEmpty();
    }

    @Test
    @NotOn(value = DatabaseProduct.SQLITE, because = "it takes any word for a type")
    void aRefusedStatementIsReported() {
        Table broken = Table.builder("broken")
                .column(Column.builder("a", SqlTypes.STRING)
                        .unsafeDefinition("no_such_type")
                        .build())
                .build();
        MetaData metaData = MetaData.of(List.of(broken), List.of());
        assertThatThrownBy(() -> metaData.createAll(engine)).hasMessageContaining("no_such_type");
    }

    private static String person(long id, long department) {
        return "insert into \"order\" (id, \"select\", \"Mixed \"\"Case\"\"\", department_id) values (" + id
                + ", 'a', 'b', " + department + ")";
    }

    private void change(String text) {
        engine.inTransaction(connection -> connection.update(sql(text)));
    }
}
