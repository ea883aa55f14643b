package dev.orm.session;

import static dev.orm.session.shop.Customer_.CUSTOMER;
import static dev.orm.session.shop.Line_.LINE;
import static dev.orm.session.shop.Order_.ORDER;
import static dev.orm.session.shop.Product_.PRODUCT;
import static dev.orm.session.shop.Tag_.TAG;
import static dev.orm.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.engine.BatchResult;
import dev.orm.mapping.MappingException;
import dev.orm.session.shop.Customer;
import dev.orm.session.shop.Line;
import dev.orm.session.shop.Order;
import dev.orm.session.shop.Product;
import dev.orm.session.shop.Tag;
import dev.orm.session.shop.Tier;
import dev.orm.sql.Batch;
import dev.orm.sql.Row2;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Changes of the expression language and the objects of the session that executes them. */
final class ChangedEntityTests extends SessionTest {

    ChangedEntityTests(Lab lab) {
        super(lab, SHOP);
    }

    private Product product(String sku, String name, String price) {
        Product product = new Product(sku, name);
        product.setPrice(new BigDecimal(price));
        return product;
    }

    @Test
    @Covers("Q39.2")
    void updateReturnsTheSessionsObjectsWithTheValuesOfTheirRows() {
        givenAll(product("pen", "Pen", "1.50"), product("ink", "Ink", "8.00"));
        Product pen = session.get(Product.class, "pen");

        List<Product> updated = session.execute(update(PRODUCT)
                .set(PRODUCT.name, PRODUCT.name.upper())
                .where(PRODUCT.sku.eq("pen"))
                .returning(PRODUCT));

        assertThat(updated).singleElement().isSameAs(pen);
        assertThat(pen.getName()).isEqualTo("PEN");
    }

    @Test
    @Covers("Q39.2")
    void insertReturnsPersistentObjects() {
        Product made = session.execute(insertInto(PRODUCT)
                        .columns(PRODUCT.sku, PRODUCT.name)
                        .values("cup", "Cup")
                        .returning(PRODUCT))
                .get(0);
        assertThat(session.get(Product.class, "cup")).isSameAs(made);
        made.setName("Mug");
        session.commit();
        assertInDatabase(other -> other.get(Product.class, "cup").getName()).isEqualTo("Mug");
    }

    @Test
    @Covers("Q39.2")
    void deletedObjectsAreReturnedAndNoLongerInTheSession() {
        givenAll(product("pen", "Pen", "1.50"), product("ink", "Ink", "8.00"));
        Product pen = session.get(Product.class, "pen");

        List<Product> deleted = session.execute(
                deleteFrom(PRODUCT).where(PRODUCT.sku.in("pen", "ink")).returning(PRODUCT));

        assertThat(deleted)
                .hasSize(2)
                .contains(pen)
                .extracting(Product::getName)
                .contains("Ink");
        assertThat(session.contains(pen)).isFalse();
        assertThat(session.find(Product.class, "ink")).isEmpty();
    }

    @Test
    void rollbackBringsDeletedObjectsBack() {
        givenAll(product("pen", "Pen", "1.50"));
        Product pen = session.get(Product.class, "pen");
        session.execute(deleteFrom(PRODUCT).allRows().returning(PRODUCT));
        session.rollback();

        assertThat(session.contains(pen)).isTrue();
        assertThat(session.get(Product.class, "pen")).isSameAs(pen);
    }

    @Test
    @Covers({"Q39.2", "Q39.3"})
    void entitiesAndValuesComeTogether() {
        givenAll(new Customer("Ann"));
        List<Row2<Customer, Tier>> rows = session.execute(
                update(CUSTOMER).set(CUSTOMER.tier, Tier.GOLD).allRows().returning(CUSTOMER, CUSTOMER.tier));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.first().getName()).isEqualTo("Ann");
            assertThat(row.second()).isEqualTo(Tier.GOLD);
        });
    }

    @Test
    void relationOfAReturnedObjectIsLoadedLater() {
        given(other -> {
            Customer ann = new Customer("Ann");
            other.addAll(List.of(ann, new Order(ann)));
        });
        Order order = session.execute(
                        update(ORDER).set(ORDER.status, "PAID").allRows().returning(ORDER))
                .get(0);
        assertThat(order.getCustomer()).isNotNull();
        assertThat(order.getCustomer().getName()).isEqualTo("Ann");
        assertThat(order.getLines()).isEmpty();
    }

    @Test
    void changesAreWrittenBeforeAndOtherObjectsAreStaleAfterwards() {
        givenAll(product("pen", "Pen", "1.50"), product("ink", "Ink", "8.00"));
        Product pen = session.get(Product.class, "pen");
        Product ink = session.get(Product.class, "ink");
        pen.setName("Quill");

        assertThat(session.execute(update(PRODUCT)
                        .set(PRODUCT.price, BigDecimal.ONE)
                        .where(PRODUCT.name.eq("Quill"))
                        .returning(PRODUCT.sku)))
                .containsExactly("pen");
        assertThat(session.get(Product.class, "pen").getPrice()).isEqualByComparingTo("1");
        assertThat(ink.getPrice()).isEqualByComparingTo("8");
    }

    @Test
    @Covers("Q37.3")
    void updateTakesValuesFromRowsOfAnotherEntity() {
        given(other -> {
            Product pen = product("pen", "Pen", "1.50");
            Order order = new Order(null);
            other.addAll(List.of(pen, order));
            other.flush();
            order.addLine(pen, 7);
        });
        assertThat(session.execute(update(PRODUCT)
                        .set(PRODUCT.price, LINE.quantity.toDecimal())
                        .from(LINE)
                        .where(
                                LINE.product().sku.eq(PRODUCT.sku),
                                LINE.order().status.eq("OPEN"))))
                .isEqualTo(1);
        assertThat(session.get(Product.class, "pen").getPrice()).isEqualByComparingTo("7");
    }

    @Test
    @Covers("Q33.2")
    void rowsAreInsertedByAttributeNames() {
        record NewProduct(String sku, String name) {}
        session.execute(insertInto(PRODUCT).records(List.of(new NewProduct("a", "A"), new NewProduct("b", "B"))));
        session.execute(insertInto(PRODUCT).row(Map.of("sku", "c", "name", "C", "price", new BigDecimal("2.5"))));
        assertThat(session.query(PRODUCT).orderBy(PRODUCT.sku.asc()).list())
                .extracting(Product::getName)
                .containsExactly("A", "B", "C");
        assertThatThrownBy(() -> session.execute(insertInto(PRODUCT).row(Map.of("sku", "d", "colour", "red"))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Product has no attribute 'colour'; it has")
                .hasMessageContaining("price");
    }

    @Test
    void valueOfAnotherTypeByNameIsRefused() {
        assertThatThrownBy(() -> session.execute(insertInto(PRODUCT).row(Map.of("sku", "d", "name", 5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    @Covers("Q36.2")
    void insertedObjectsComeInTheOrderOfTheirRows() {
        List<Order> orders = session.executeInRowOrder(insertInto(ORDER)
                .columns(ORDER.status, ORDER.version)
                .values("c", 0)
                .values("a", 0)
                .values("b", 0)
                .returning(ORDER));
        assertThat(orders).extracting(Order::getStatus).containsExactly("c", "a", "b");
        assertThat(orders).extracting(Order::getId).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    @Covers("Q35.1")
    void batchChangesEntities() {
        givenAll(product("pen", "Pen", "1.50"), product("ink", "Ink", "8.00"));
        Product pen = session.get(Product.class, "pen");
        BatchResult result = session.execute(Batch.of(
                update(PRODUCT)
                        .set(PRODUCT.price, param("price", SqlTypes.DECIMAL))
                        .where(PRODUCT.sku.eq(param("sku", SqlTypes.STRING))),
                List.of(
                        Map.of("sku", "pen", "price", new BigDecimal("2")),
                        Map.of("sku", "none", "price", new BigDecimal("3")))));
        assertThat(result.counts()).containsExactly(1, 0);
        session.refresh(pen);
        assertThat(pen.getPrice()).isEqualByComparingTo("2");
    }

    @Test
    @Covers("Q40.4")
    void upsertInsertsAndUpdatesByTheIdentifier() {
        givenAll(product("pen", "Pen", "1.50"));
        Product known = session.get(Product.class, "pen");

        List<Product> written = session.upsertAll(List.of(product("pen", "Quill", "3"), product("ink", "Ink", "8")));

        assertThat(written).extracting(Product::getName).containsExactly("Quill", "Ink");
        assertThat(written.get(0)).isSameAs(known);
        assertThat(known.getPrice()).isEqualByComparingTo("3");
        session.commit();
        assertInDatabase(other -> other.query(Product.class).count()).isEqualTo(2L);
    }

    @Test
    @Covers("L23.1")
    void upsertRaisesTheVersionOfARowThatWasThere() {
        long id = givenId(other -> {
            Order order = new Order(null);
            other.add(order);
            other.flush();
            return order.getId();
        });
        Order detached = inDatabase(other -> other.get(Order.class, id));
        detached.setStatus("PAID");

        Order written = session.upsert(detached);

        assertThat(written).isNotSameAs(detached);
        assertThat(written.getStatus()).isEqualTo("PAID");
        assertThat(written.getVersion()).isEqualTo(detached.getVersion() + 1);
    }

    @Test
    void upsertByAnIdentifierThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> session.upsert(new Order(null)))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("upsert was given an Order without an identifier");
    }

    @Test
    void upsertMakesIdentifiersForTheRowsAlone() {
        Tag tag = new Tag("new");
        Tag written = session.upsert(tag);
        assertThat(written).isNotSameAs(tag);
        assertThat(written.getId()).isNotNull();
        assertThat(tag.getId()).isNull();
        assertThat(session.execute(select(TAG.name))).containsExactly("new");
    }

    @Test
    void upsertWritesForeignKeysAndCompositeIdentifiers() {
        givenAll(product("pen", "Pen", "1.50"), product("ink", "Ink", "8.00"));
        long id = givenId(other -> {
            Order order = new Order(null);
            other.add(order);
            other.flush();
            return order.getId();
        });
        Order order = session.get(Order.class, id);
        Product pen = session.get(Product.class, "pen");
        Line line = session.upsert(new Line(order, 1, pen, 5));
        assertThat(line.getOrder()).isSameAs(order);
        assertThat(session.upsert(new Line(order, 1, session.get(Product.class, "ink"), 6)))
                .isSameAs(line);
        assertThat(line.getProduct().getSku()).isEqualTo("ink");
        assertThat(line.getQuantity()).isEqualTo(6);
    }

    @Test
    void upsertOfAnObjectOfTheSessionIsRefused() {
        givenAll(product("pen", "Pen", "1.50"));
        Product pen = session.get(Product.class, "pen");
        assertThatThrownBy(() -> session.upsert(pen))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("upsert was called with a Product that is in this session");
    }

    @Test
    void upsertOfTwoObjectsForOneRowIsRefused() {
        List<Product> twice = List.of(product("pen", "Pen", "1"), product("pen", "Quill", "2"));
        assertThatThrownBy(() -> session.upsertAll(twice))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "upsert was given two Product objects with one key (sku), which are one row: leave one of them"
                                + " out.");
    }

    @Test
    void upsertOfTwoObjectsWithOneDecimalIsRefused() {
        List<Product> twice = List.of(product("pen", "Pen", "1.0"), product("ink", "Ink", "1.00"));
        assertThatThrownBy(() -> session.upsertAll(twice, PRODUCT.price))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("with one key (price)");
    }

    @Test
    void updateAllOfAnAttributeThatARelationLeadsToIsRefused() {
        assertThatThrownBy(() -> session.updateAll(List.of(new Order(null)), ORDER.customer().name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "updateAll writes attributes with a column that is updated; Order.customer.name is none");
    }

    @Test
    void upsertOfNothingSendsNothing() {
        assertThat(sql.texts(() -> session.upsertAll(List.<Product>of()))).isEmpty();
    }

    @Test
    @Covers("Q40.4")
    void upsertOfTheLanguageReturnsRefreshedObjects() {
        UUID id = givenId(other -> {
            Tag tag = new Tag("old");
            other.add(tag);
            other.flush();
            return tag.getId();
        });
        Tag tag = session.get(Tag.class, id);
        assertThat(session.execute(insertInto(TAG)
                        .columns(TAG.id, TAG.name)
                        .values(id, "fresh")
                        .onConflict(TAG.id)
                        .doUpdate(TAG.name, excluded(TAG.name))
                        .returning(TAG)))
                .containsExactly(tag);
        assertThat(tag.getName()).isEqualTo("fresh");
    }
}
