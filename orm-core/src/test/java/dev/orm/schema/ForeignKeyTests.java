package dev.orm.schema;

import static dev.orm.schema.SchemaLab.H2;
import static dev.orm.schema.SchemaLab.POSTGRES;
import static dev.orm.schema.SchemaLab.createTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.NotOn;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEachDatabase
class ForeignKeyTests {

    private static final Table CITY = Table.builder("city")
            .column(Column.builder("country", SqlTypes.STRING).length(2).build())
            .column(Column.builder("code", SqlTypes.INTEGER).build())
            .primaryKey("country", "code")
            .build();

    private final SchemaLab lab;

    ForeignKeyTests(TestDatabase database) {
        this.lab = new SchemaLab(database);
    }

    private static Table.Builder street() {
        return Table.builder("street")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("country", SqlTypes.STRING).length(2).build())
                .column(Column.builder("city", SqlTypes.INTEGER).build());
    }

    private static ForeignKey toCity() {
        return ForeignKey.on("country", "city").references(CITY);
    }

    private static Table node(ForeignKey parent) {
        return Table.builder("node")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("parent_id", SqlTypes.LONG).build())
                .foreignKey(parent)
                .build();
    }

    @Test
    @Covers({"M8.1", "M8.3"})
    void compositeForeignKeyFollowsItsTarget() {
        Table street = street().foreignKey(
                        toCity().onDelete(ReferentialAction.SET_NULL).onUpdate(ReferentialAction.CASCADE))
                .build();
        assertThat(createTable(POSTGRES, CITY, street))
                .contains(
                        "constraint fk_street_country_city foreign key (country, city) references city (country, code)"
                                + " on delete set null on update cascade");
        lab.create(street, CITY);
        lab.run(
                "insert into city (country, code) values ('DE', 1), ('FR', 2)",
                "insert into street (id, country, city) values (1, 'DE', 1), (2, 'FR', 2)",
                "update city set code = 7 where code = 1",
                "delete from city where code = 2");
        assertThat(lab.query("select city from street order by id")).containsExactly("7", null);
    }

    @Test
    @Covers("M8.3")
    void restrictRefusesTheDelete() {
        Table street = street().foreignKey(toCity().onDelete(ReferentialAction.RESTRICT))
                .build();
        assertThat(createTable(H2, CITY, street)).contains(" on delete restrict");
        lab.create(CITY, street);
        lab.run("insert into city (country, code) values ('DE', 1)");
        lab.run("insert into street (id, country, city) values (1, 'DE', 1)");
        assertThatThrownBy(() -> lab.run("delete from city")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M8.3")
    void setDefaultTakesTheDefaultOfTheColumn() {
        lab.create(
                Table.builder("team")
                        .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                        .build(),
                Table.builder("player")
                        .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                        .column(Column.builder("team_id", SqlTypes.LONG)
                                .serverDefaultValue(1L)
                                .references(ForeignKey.on("team_id")
                                        .references("team", "id")
                                        .onDelete(ReferentialAction.SET_DEFAULT))
                                .build())
                        .build());
        lab.run("insert into team (id) values (1), (2)", "insert into player (id, team_id) values (1, 2)");
        lab.run("delete from team where id = 2");
        assertThat(lab.query("select team_id from player")).containsExactly("1");
    }

    @Test
    @Covers("M8.2")
    void columnRefersToATableThatIsDescribedLater() {
        Table player = Table.builder("player")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("team_id", SqlTypes.LONG)
                        .references("team", "id")
                        .build())
                .build();
        Table team = Table.builder("team")
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .build();
        MetaData metaData = lab.create(player, team);
        assertThat(metaData.tables()).containsExactly(team, player);
        assertThat(player.foreignKeys())
                .containsExactly(
                        ForeignKey.on("team_id").references("team", "id").named("fk_player_team_id"));
        assertThatThrownBy(() -> lab.run("insert into player (id, team_id) values (1, 5)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M8.2")
    void unknownTableOrColumnIsAnErrorThatNamesTheForeignKey() {
        Table lost = node(ForeignKey.on("parent_id").references("nodes", "id"));
        assertThatThrownBy(() -> MetaData.of(List.of(lost), List.of()))
                .hasMessageContaining("fk_node_parent_id of table node refers to table nodes");
        Table wrong = node(ForeignKey.on("parent_id").references("node", "key"));
        assertThatThrownBy(() -> MetaData.of(List.of(wrong), List.of()))
                .hasMessageContaining("Table node has no column \"key\"");
        assertThatThrownBy(() -> node(ForeignKey.on("above").references("node", "id")))
                .hasMessageContaining("Table node has no column \"above\"");
    }

    @Test
    @Covers("M4.1")
    void tableThatRefersToItselfIsCreatedInOneStatement() {
        Table node = node(ForeignKey.on("parent_id").references("node", "id"));
        lab.create(node);
        assertThat(lab.sent())
                .anyMatch(sql -> sql.contains("references node (id)"))
                .noneMatch(sql -> sql.startsWith("alter"));
        lab.run("insert into node (id, parent_id) values (1, 1)");
    }

    @Test
    @Covers({"M4.2", "M8.5"})
    @NotOn(value = DatabaseProduct.SQLITE, because = "it adds no constraints to tables")
    void foreignKeyIsAddedAfterwardsOnRequest() {
        Table node = node(ForeignKey.on("parent_id").references("node", "id").addedLater());
        MetaData metaData = lab.create(node);
        assertThat(lab.sent())
                .contains(
                        "alter table node add constraint fk_node_parent_id foreign key (parent_id) references node (id)");
        assertThatThrownBy(() -> lab.run("insert into node (id, parent_id) values (1, 2)"))
                .isInstanceOf(DataIntegrityViolationException.class);
        metaData.dropAll(lab.engine());
    }

    @Test
    @Covers({"M4.1", "M4.2"})
    void cycleIsClosedByAlterAndOpenedBeforeTheTablesAreDropped() {
        Table hen = node("hen", "egg");
        Table egg = node("egg", "hen");
        MetaData metaData = lab.create(hen, egg);
        List<String> created = metaData.createScript(H2);
        assertThat(created).hasSize(3);
        assertThat(created.get(2)).startsWith("alter table egg add constraint fk_egg_other_id foreign key");
        assertThat(metaData.dropScript(H2))
                .containsExactly(
                        "alter table egg drop constraint if exists fk_egg_other_id",
                        "drop table hen",
                        "drop table egg");
        metaData.dropAll(lab.engine());
        lab.create(metaData);
    }

    private static Table node(String name, String other) {
        return Table.builder(name)
                .column(Column.builder("id", SqlTypes.LONG).primaryKey().build())
                .column(Column.builder("other_id", SqlTypes.LONG)
                        .references(other, "id")
                        .build())
                .naming(NamingConvention.STANDARD)
                .build();
    }

    @Test
    void foreignKeyToValuesOfAnotherKindIsRefused() {
        Table street = Table.builder("street")
                .column(Column.builder("node_id", SqlTypes.STRING).build())
                .foreignKey(ForeignKey.on("node_id").references("node", "id"))
                .build();
        Table node = node(ForeignKey.on("parent_id").references("node", "id"));
        MetaData metaData = MetaData.of(List.of(street, node), List.of());
        assertThatThrownBy(() -> metaData.createScript(POSTGRES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The foreign key fk_street_node_id of table street refers with column node_id (VARCHAR) to"
                        + " column id (BIGINT) of table node, whose values it never equals: give both the same type");
    }

    @Test
    void foreignKeyToAColumnThatIsNotThereIsRefusedWhenTheMetaDataIsBuilt() {
        Table street = Table.builder("street")
                .column(Column.builder("node_id", SqlTypes.LONG).build())
                .foreignKey(ForeignKey.on("node_id").references("node", "ident"))
                .build();
        Table node = node(ForeignKey.on("parent_id").references("node", "id"));
        assertThatThrownBy(() -> MetaData.of(List.of(street, node), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ident")
                .hasMessageContaining("node");
    }

    @Test
    void foreignKeyToNumbersOfAnotherSizeIsTheDatabasesBusiness() {
        Table street = Table.builder("street")
                .column(Column.builder("node_id", SqlTypes.INTEGER).build())
                .foreignKey(ForeignKey.on("node_id").references("node", "id"))
                .build();
        Table node = node(ForeignKey.on("parent_id").references("node", "id"));
        lab.create(street, node);
        lab.run("insert into node (id) values (1)", "insert into street (node_id) values (1)");
        assertThat(lab.query("select node_id from street")).containsExactly("1");
    }

    @Test
    @Covers("M4.3")
    void foreignKeyInACycleWithoutANameCannotBeDropped() {
        MetaData metaData = MetaData.builder()
                .naming(NamingConvention.NONE)
                .table(node("hen", "egg"))
                .table(node("egg", "hen"))
                .build();
        assertThatThrownBy(() -> metaData.dropScript(POSTGRES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A constraint of table egg has no name, so it cannot be dropped by itself");
    }

    @Test
    @Covers("M8.4")
    void deferredForeignKeyIsCheckedAtTheEndOfTheTransaction() {
        Table node =
                node(ForeignKey.on("parent_id").references("node", "id").deferrable(Deferrability.INITIALLY_DEFERRED));
        assertThat(createTable(POSTGRES, node)).contains("references node (id) deferrable initially deferred");
        if (lab.isH2()) {
            assertThatThrownBy(() -> lab.create(node))
                    .hasMessage("A deferrable foreign key, used by foreign key fk_node_parent_id of table node, is not"
                            + " available on H2: write the rows in the order of their references");
            return;
        }
        lab.create(node);
        lab.run("insert into node (id, parent_id) values (1, 2)", "insert into node (id, parent_id) values (2, 1)");
        assertThatThrownBy(() -> lab.run("insert into node (id, parent_id) values (3, 9)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Covers("M8.3")
    void matchFullRefusesAHalfNullReference() {
        Table street = street().foreignKey(toCity().match(MatchRule.FULL)).build();
        assertThat(createTable(POSTGRES, CITY, street)).contains("references city (country, code) match full");
        if (!lab.isPostgres()) {
            assertThatThrownBy(() -> lab.create(CITY, street)).hasMessageContaining("MATCH FULL");
            return;
        }
        lab.create(CITY, street);
        assertThatThrownBy(() -> lab.run("insert into street (id, country, city) values (1, 'DE', null)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
