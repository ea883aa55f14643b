package dev.orm.docs;

import static dev.orm.docs.Document_.DOCUMENT;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.param;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.criteria.CurrentTenant;
import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.Engine;
import dev.orm.mapping.MappingRegistry;
import dev.orm.schema.Table;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import dev.orm.type.SqlTypes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of the page about criteria, tenants and soft deletes. */
@OnEachDatabase
final class CriteriaPageTests {

    private final TestDatabase database;
    private final Engine engine;
    private final MappingRegistry mappings = MappingRegistry.of(Document.class);
    private final SessionFactory factory;

    CriteriaPageTests(TestDatabase database) {
        this.database = database;
        engine = Engine.of(database.dataSource());
        factory = SessionFactory.of(engine, mappings);
    }

    @BeforeEach
    void documents() {
        database.clear();
        mappings.metaData().createAll(engine);
        factory.withTenant("acme")
                .doInTransaction(session ->
                        session.addAll(List.of(new Document("Plan", "north"), new Document("Map", "south"))));
        factory.withTenant("globex").doInTransaction(session -> session.add(new Document("Secret", "north")));
    }

    @Test
    void criteria() {
        EntityCriterion region =
                EntityCriterion.of(DOCUMENT, document -> document.region.eq(param("region", SqlTypes.STRING)));
        SessionFactory regional = factory.withCriteria(region);
        try (Session session =
                regional.withTenant("acme").withParameter("region", "north").openSession()) {
            assertThat(session.query(DOCUMENT).list())
                    .extracting(Document::getTitle)
                    .containsExactly("Plan");

            long all = session.query(DOCUMENT).without(region).count();
            List<Document> everywhere =
                    session.without(region, () -> session.query(DOCUMENT).list());

            assertThat(all).isEqualTo(2);
            assertThat(everywhere).hasSize(2);
        }
    }

    @Test
    void suppliers() {
        EntityCriterion titled = EntityCriterion.of(
                        Document.class, table -> table.text("region").eq(param("region", SqlTypes.STRING)))
                .with("region", () -> "south");
        try (Session session = factory.withCriteria(titled).withTenant("acme").openSession()) {
            assertThat(session.query(DOCUMENT).one().getTitle()).isEqualTo("Map");
        }
    }

    @Test
    void tenants() {
        try (Session session = factory.withTenant("acme").openSession()) {
            session.add(new Document("Budget", "north"));
            session.commit();

            assertThat(session.query(DOCUMENT).list())
                    .extracting(Document::getCompany)
                    .containsOnly("acme");
        }
        CurrentTenant tenant = () -> "globex";
        SessionFactory current = factory.withCurrentTenant(tenant);
        assertThat(current.<Long>inTransaction(
                        session -> session.query(DOCUMENT).count()))
                .isOne();
        long all = factory.withAllTenants()
                .inTransaction(session -> session.query(DOCUMENT).count());
        assertThat(all).isEqualTo(4);
    }

    @Test
    void softDelete() {
        try (Session session = factory.withTenant("acme").openSession()) {
            Document document =
                    session.query(DOCUMENT).where(DOCUMENT.title.eq("Plan")).one();
            Long id = document.getId();

            session.delete(document);
            session.commit();

            assertThat(session.find(Document.class, id)).isEmpty();
            assertThat(document.getDeletedAt()).isNotNull();

            Document deleted = session.withDeleted(() -> session.get(Document.class, id));
            deleted.setDeletedAt(null);
            session.commit();

            assertThat(session.query(DOCUMENT).count()).isEqualTo(2);
            session.execute(deleteFrom(DOCUMENT).where(DOCUMENT.title.eq("Map")));
            session.commit();
            List<Document> bin = session.query(DOCUMENT)
                    .withDeleted()
                    .where(DOCUMENT.deletedAt.isNotNull())
                    .list();
            assertThat(bin).hasSize(1);
        }
        Instant longAgo = Instant.now().plus(1, ChronoUnit.DAYS);
        Table rows = mappings.entity(Document.class).table();
        engine.inTransaction(connection -> connection.execute(deleteFrom(rows)
                .where(rows.temporal("deleted_at", Instant.class).lt(longAgo))));
        assertThat(factory.withAllTenants()
                        .withDeleted()
                        .<Long>inTransaction(session -> session.query(DOCUMENT).count()))
                .isEqualTo(2);
    }
}
