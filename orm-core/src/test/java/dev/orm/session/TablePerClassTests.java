package dev.orm.session;

import static dev.orm.session.zoo.Artwork_.ARTWORK;
import static dev.orm.session.zoo.Mobile_.MOBILE;
import static dev.orm.session.zoo.Museum_.MUSEUM;
import static dev.orm.session.zoo.Painting_.PAINTING;
import static dev.orm.session.zoo.Sculpture_.SCULPTURE;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.Table;
import dev.orm.schema.live.LiveSchema;
import dev.orm.session.zoo.Artwork;
import dev.orm.session.zoo.Mobile;
import dev.orm.session.zoo.Museum;
import dev.orm.session.zoo.Painting;
import dev.orm.session.zoo.Sculpture;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class TablePerClassTests extends SessionTest {

    private final Museum bonn = new Museum("Bonn");
    private final Painting lily = new Painting("Lily", "oil");
    private final Sculpture block = new Sculpture("Block", 900);
    private final Mobile wind = new Mobile("Wind", 7, 12);

    TablePerClassTests(Lab lab) {
        super(lab, Artwork.class, Painting.class, Sculpture.class, Mobile.class, Museum.class);
    }

    @BeforeEach
    void works() {
        lily.setMuseum(bonn);
        wind.setMuseum(bonn);
        given(s -> {
            s.addAll(List.of(bonn, lily, block, wind));
            s.flush();
            bonn.setEmblem(wind);
            bonn.getLent().addAll(List.of(lily, block));
        });
    }

    private static List<String> titles(List<? extends Artwork> works) {
        return works.stream().map(Artwork::getTitle).sorted().toList();
    }

    private String first(Runnable work) {
        return sql.texts(work).get(0).replace("\"", "");
    }

    @Test
    @Covers("D21.1")
    void eachClassThatHasInstancesHasATableWithEverything() {
        Map<String, List<String>> columns = mappings.metaData().tables().stream()
                .collect(Collectors.toMap(
                        Table::name,
                        table -> table.columns().stream().map(Column::name).toList()));

        assertThat(columns)
                .containsOnlyKeys("painting", "sculpture", "mobile", "museum", "museum_lent")
                .containsEntry("painting", List.of("id", "version", "title", "museum_id", "technique"))
                .containsEntry("mobile", List.of("id", "version", "title", "museum_id", "weight", "parts"));
        assertThat(LiveSchema.of(lab.engine()).differences(mappings.metaData())).isEmpty();
    }

    @Test
    @Covers("D21.3")
    void noConstraintRefersToTheBase() {
        assertThat(mappings.metaData().tables())
                .flatExtracting(Table::foreignKeys)
                .extracting(ForeignKey::targetTable)
                .containsOnly("museum");
    }

    @Test
    @Covers({"D21.2", "L19.1"})
    void aQueryOfTheBaseReadsAllTablesInOneStatement() {
        List<Artwork> found =
                session.query(ARTWORK).orderBy(ARTWORK.title.asc()).list();

        assertThat(found)
                .extracting(work -> (Object) work.getClass())
                .containsExactly(Sculpture.class, Painting.class, Mobile.class);
        assertThat(((Painting) found.get(1)).getTechnique()).isEqualTo("oil");
        assertThat(((Mobile) found.get(2)).getParts()).isEqualTo(12);
        assertThat(found.get(1).getMuseum()).isNotNull();
    }

    @Test
    @Covers("D21.2")
    @OnlyOn(Setup.POSTGRESQL)
    void theTablesAreReadByAUnion() {
        assertThat(first(() -> session.execute(select(SCULPTURE.title).from(SCULPTURE))))
                .isEqualTo(
                        "select s.title from (select id, version, title, weight, museum_id, cast(null as integer) as parts,"
                                + " 0 as class_ from sculpture union all select id, version, title, weight, museum_id, parts, 1 as class_"
                                + " from mobile) s");
    }

    @Test
    @Covers("D21.2")
    void aQueryOfAClassThatNoneExtendsReadsItsTable() {
        assertThat(first(() -> assertThat(titles(session.query(PAINTING)
                                .where(PAINTING.technique.eq("oil"))
                                .list()))
                        .containsExactly("Lily")))
                .endsWith("from painting p where p.technique = ?");
        assertThat(titles(session.query(SCULPTURE).list())).containsExactly("Block", "Wind");
        assertThat(session.query(ARTWORK).where(ARTWORK.title.eq("Wind")).count())
                .isEqualTo(1);
    }

    @Test
    void idsAreOneSpaceForAllTables() {
        assertThat(session.find(Artwork.class, wind.getId())).containsInstanceOf(Mobile.class);
        assertThat(session.find(Painting.class, wind.getId())).isEmpty();
        assertThat(session.get(Sculpture.class, wind.getId())).isSameAs(session.get(Mobile.class, wind.getId()));
    }

    @Test
    @Covers("D21.3")
    void relationsLeadToTheBase() {
        Museum museum = session.get(Museum.class, bonn.getId());

        assertThat(titles(museum.getWorks())).containsExactly("Lily", "Wind");
        assertThat(titles(museum.getLent())).containsExactly("Block", "Lily");
        assertThat(museum.getEmblem()).isExactlyInstanceOf(Mobile.class);
    }

    @Test
    @Covers({"D21.3", "R20.3"})
    void conditionsOnRelationsLookIntoAllTables() {
        assertThat(session.query(MUSEUM)
                        .where(MUSEUM.works().any(work -> work.title.eq("Wind")))
                        .count())
                .isEqualTo(1);
        assertThat(session.query(MUSEUM)
                        .where(MUSEUM.works().any(PAINTING, work -> work.technique.eq("oil")))
                        .count())
                .isEqualTo(1);
        assertThat(session.query(MUSEUM)
                        .where(MUSEUM.emblem().ofType(MOBILE).parts.eq(12))
                        .count())
                .isEqualTo(1);
        assertThat(titles(session.query(ARTWORK)
                        .where(ARTWORK.isA(SCULPTURE).and(ARTWORK.museum().city.eq("Bonn")))
                        .list()))
                .containsExactly("Wind");
    }

    @Test
    void changesGoToTheTableOfTheClass() {
        session.get(Artwork.class, lily.getId()).setTitle("Rose");
        assertThat(sql.of(session::flush)).containsExactly("update painting set title, version");

        session.get(Museum.class, bonn.getId()).setEmblem(null);
        session.delete(session.get(Artwork.class, wind.getId()));
        assertThat(sql.of(session::flush)).endsWith("delete mobile");
        session.commit();
        assertInDatabase(s -> titles(s.query(ARTWORK).list())).isEqualTo(List.of("Block", "Rose"));
    }

    @Test
    void aStaleObjectIsRefused() {
        Artwork work = session.get(Artwork.class, lily.getId());
        session.commit();
        given(s -> s.get(Painting.class, lily.getId()).setTechnique("ink"));
        work.setTitle("Rose");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void manyRowsAreChangedInOneTableOnly() {
        session.execute(update(PAINTING).set(PAINTING.technique, "ink").allRows());
        session.commit();

        assertInDatabase(s -> s.get(Painting.class, lily.getId()).getTechnique())
                .isEqualTo("ink");
    }

    @Test
    void deletingAnOwnerLetsGoOfObjectsOfAllTables() {
        session.delete(session.get(Museum.class, bonn.getId()));
        session.commit();

        assertInDatabase(s ->
                        s.query(ARTWORK).where(ARTWORK.museum().id.isNotNull()).count())
                .isEqualTo(0L);
    }
}
