package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.tpch.Customer;
import dev.orm.mapping.tpch.Label;
import dev.orm.mapping.tpch.LineItem;
import dev.orm.mapping.tpch.Nation;
import dev.orm.mapping.tpch.Order;
import dev.orm.mapping.tpch.Part;
import dev.orm.mapping.tpch.PartSupp;
import dev.orm.mapping.tpch.Region;
import dev.orm.mapping.tpch.Segment;
import dev.orm.mapping.tpch.Supplier;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TpchMappingTests {

    static final Class<?>[] ENTITIES = {
        Region.class,
        Nation.class,
        Customer.class,
        Order.class,
        Label.class,
        LineItem.class,
        PartSupp.class,
        Part.class,
        Supplier.class
    };

    private static final MappingRegistry REGISTRY = MappingRegistry.of(ENTITIES);

    @Test
    void attributesAreInSlotOrder() {
        for (EntityMapping<?> entity : REGISTRY.entities()) {
            List<String> paths =
                    entity.attributes().stream().map(Attribute::path).toList();
            assertThat(paths).isEqualTo(entity.access().paths());
        }
    }

    @Test
    void partsOfEmbeddedIdAreAttributes() {
        assertThat(REGISTRY.entity(LineItem.class).attributes())
                .extracting(Attribute::path)
                .containsExactlyInAnyOrder("id.orderKey", "id.lineNumber", "order", "partSupp", "quantity");
    }

    @Test
    void keyColumnsComeFirstInTheTable() {
        assertThat(columns(LineItem.class))
                .containsExactly("order_key", "line_number", "part_key", "supp_key", "quantity");
    }

    @Test
    void relationWithMapsIdSharesTheColumnOfTheId() {
        EntityMapping<LineItem> lineItem = REGISTRY.entity(LineItem.class);
        BasicAttribute orderKey = (BasicAttribute) lineItem.attribute("id.orderKey");
        ToOne order = (ToOne) lineItem.attribute("order");
        assertThat(order.columns()).containsExactly(orderKey.column());
        assertThat(order.mapsId()).containsExactly(orderKey);
        assertThat(order.writesColumns()).isFalse();
    }

    @Test
    void idKnowsTheRelationsItIsDerivedFrom() {
        EntityMapping<PartSupp> partSupp = REGISTRY.entity(PartSupp.class);
        assertThat(partSupp.id().derivedFrom())
                .containsExactly((ToOne) partSupp.attribute("part"), (ToOne) partSupp.attribute("supplier"));
    }

    @Test
    void compositeForeignKeyFollowsTheOrderOfTheId() {
        ToOne partSupp = (ToOne) REGISTRY.entity(LineItem.class).attribute("partSupp");
        assertThat(partSupp.columns()).extracting(Column::name).containsExactly("part_key", "supp_key");
        assertThat(partSupp.targetAttributes())
                .isEqualTo(REGISTRY.entity(PartSupp.class).id().attributes());
        assertThat(partSupp.refersToId()).isTrue();
    }

    @Test
    void foreignKeysAreConstraints() {
        assertThat(REGISTRY.entity(LineItem.class).table().foreignKeys())
                .extracting(ForeignKey::targetTable)
                .containsExactlyInAnyOrder("orders", "part_supp");
    }

    @Test
    void foreignKeyColumnDefaultsToRelationAndReferencedColumn() {
        assertThat(columns(Customer.class)).contains("nation_nation_key");
    }

    @Test
    void foreignKeyHasTheTypeOfWhatItRefersTo() {
        Column key = REGISTRY.entity(Customer.class).table().column("nation_nation_key");
        assertThat(key.type().javaType()).isEqualTo(Integer.class);
    }

    @Test
    void mandatoryRelationIsNotNullable() {
        assertThat(((ToOne) REGISTRY.entity(Order.class).attribute("customer")).optional())
                .isFalse();
        assertThat(REGISTRY.entity(Order.class).table().column("customer_id").nullable())
                .isFalse();
    }

    @Test
    void optionalRelationIsNullable() {
        assertThat(REGISTRY.entity(Customer.class)
                        .table()
                        .column("nation_nation_key")
                        .nullable())
                .isTrue();
    }

    @Test
    void primitiveIsNotNullable() {
        assertThat(((BasicAttribute) REGISTRY.entity(Region.class).attribute("regionKey")).nullable())
                .isFalse();
    }

    @Test
    void versionIsKnown() {
        EntityMapping<Customer> customer = REGISTRY.entity(Customer.class);
        assertThat(customer.version()).isEqualTo(customer.attribute("version"));
    }

    @Test
    void enumIsStoredByNameIfAnnotated() {
        BasicAttribute segment =
                (BasicAttribute) REGISTRY.entity(Customer.class).attribute("segment");
        assertThat(segment.type()).isEqualTo(SqlTypes.enumByName(Segment.class));
    }

    @Test
    void sequenceIsNamedAfterTheTableAndReservesFiftyIds() {
        assertThat(REGISTRY.entity(Customer.class).id().sequence()).isEqualTo(new Sequence("customer_seq", 1, 50));
        assertThat(REGISTRY.metaData().sequences()).containsExactly(new Sequence("customer_seq", 1, 50));
    }

    @Test
    void bothSidesOfOneToManyKnowEachOther() {
        ToOne customer = (ToOne) REGISTRY.entity(Order.class).attribute("customer");
        ToMany orders = (ToMany) REGISTRY.entity(Customer.class).attribute("orders");
        assertThat(orders.mappedBy()).isSameAs(customer);
        assertThat(customer.inverse()).isSameAs(orders);
    }

    @Test
    void bothSidesOfManyToManyShareTheJoinTable() {
        ToMany labels = (ToMany) REGISTRY.entity(Order.class).attribute("labels");
        ToMany orders = (ToMany) REGISTRY.entity(Label.class).attribute("orders");
        assertThat(orders.link()).isEqualTo(labels.link().reversed());
        assertThat(labels.inverse()).isSameAs(orders);
        assertThat(orders.inverse()).isSameAs(labels);
        assertThat(orders.owning()).isFalse();
    }

    @Test
    void joinTableDefaultsToOwnerTableAndRelation() {
        Table table = ((ToMany) REGISTRY.entity(Order.class).attribute("labels"))
                .link()
                .table();
        assertThat(table.name()).isEqualTo("orders_labels");
        assertThat(table.columns()).extracting(Column::name).containsExactly("orders_order_key", "labels_id");
    }

    @Test
    void orderByFollowsPathsIntoEmbeddedIds() {
        ToMany lines = (ToMany) REGISTRY.entity(Order.class).attribute("lines");
        BasicAttribute lineNumber =
                (BasicAttribute) REGISTRY.entity(LineItem.class).attribute("id.lineNumber");
        assertThat(lines.orderBy()).containsExactly(new OrderBy(lineNumber, true));
    }

    @Test
    void orphanRemovalIsKnown() {
        ToMany lines = (ToMany) REGISTRY.entity(Order.class).attribute("lines");
        assertThat(lines.orphanRemoval()).isTrue();
    }

    @Test
    void indexesAreDeclared() {
        assertThat(REGISTRY.entity(Customer.class).table().indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.parts().get(0).column()).isEqualTo("name"));
    }

    private static List<String> columns(Class<?> entity) {
        return REGISTRY.entity(entity).table().columns().stream()
                .map(Column::name)
                .toList();
    }
}
