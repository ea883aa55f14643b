package dev.orm.session;

import static dev.orm.session.observatory.Night_.NIGHT;
import static dev.orm.session.observatory.Star_.STAR;
import static dev.orm.session.observatory.Telescope_.TELESCOPE;
import static dev.orm.sql.LoadOption.containsEager;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.orm.session.observatory.Keeper;
import dev.orm.session.observatory.Night;
import dev.orm.session.observatory.Star;
import dev.orm.session.observatory.Telescope;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Relations that are made by a condition, and stored nowhere. */
final class ConditionRelationTests extends SessionTest {

    ConditionRelationTests(Lab lab) {
        super(lab, Telescope.class, Star.class, Night.class, Keeper.class);
    }

    @BeforeEach
    void twoTelescopes() {
        Telescope small = new Telescope("small", 3).keptBy("ADA", null);
        Telescope large = new Telescope("large", 6).keptBy(null, 7);
        givenAll(
                small,
                large,
                new Telescope("spare", -9),
                new Star("Vega", 0),
                new Star("Mizar", 2),
                new Star("Alcor", 4),
                new Night(small, 10),
                new Night(small, 50),
                new Night(large, 15),
                new Keeper("Ada", 1),
                new Keeper("Bob", 7));
        sql.clear();
    }

    private Telescope telescope(String name) {
        return session.get(Telescope.class, name);
    }

    private static List<String> names(Iterable<Star> stars) {
        List<String> names = new ArrayList<>();
        stars.forEach(star -> names.add(star.getName()));
        return names;
    }

    @Test
    @Covers("R16.1")
    void aCollectionIsLoadedOnFirstUseForAllSiblings() {
        List<Telescope> all =
                session.query(TELESCOPE).orderBy(TELESCOPE.name.desc()).list();

        List<String> sent = sql.texts(() -> assertThat(all)
                .extracting(telescope -> names(telescope.getVisible()))
                .containsExactly(List.of(), List.of("Vega", "Mizar"), List.of("Vega", "Mizar", "Alcor")));
        assertThat(sent)
                .singleElement()
                .asString()
                .startsWith("select s.name, s.magnitude, s.burnt, t.name from star s join telescope t on"
                        + " s.magnitude <= t.faintest where ")
                .endsWith("order by s.magnitude");
    }

    @Test
    @Covers("R16.1")
    void aCollectionIsLoadedWithTheQuery() {
        List<String> sent = sql.texts(() -> assertThat(session.query(TELESCOPE)
                        .options(selectin(TELESCOPE.clearNights()))
                        .orderBy(TELESCOPE.name.asc())
                        .list())
                .extracting(telescope -> telescope.getClearNights().size())
                .containsExactly(1, 1, 0));

        assertThat(sent)
                .last()
                .asString()
                .contains(" from night n join telescope t on n.telescope_name = t.name and n.clouds < ? where ");
    }

    @Test
    @Covers("R16.1")
    void aPartOfACollectionIsLoaded() {
        Telescope large = session.query(TELESCOPE)
                .where(TELESCOPE.name.eq("large"))
                .options(selectin(TELESCOPE.visible(), star -> star.magnitude.gt(0)))
                .one();

        assertThat(names(large.getVisible())).containsExactly("Mizar", "Alcor");
    }

    @Test
    @Covers("R16.1")
    void aMapIsKeyedByAnAttribute() {
        given(other -> other.add(new Star("Polaris", 3)));

        assertThat(telescope("small").getSameMagnitude()).containsOnlyKeys("Polaris");
    }

    @Test
    @Covers("R16.1")
    void theTargetOfAReferenceComesBehindTheResult() {
        List<String> sent = sql.texts(() -> assertThat(
                        session.query(TELESCOPE).orderBy(TELESCOPE.name.asc()).list())
                .extracting(telescope -> telescope.getBrightest() == null
                        ? ""
                        : telescope.getBrightest().getName())
                .containsExactly("Vega", "Vega", ""));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1))
                .contains(
                        " join telescope t on s.magnitude <= t.faintest and s.magnitude = (select min(other.magnitude)"
                                + " from star other where not other.burnt) where ");
    }

    @Test
    @Covers("R16.1")
    void theTargetOfAReferenceIsJoined() {
        List<String> sent = sql.texts(() -> assertThat(session.query(TELESCOPE)
                        .options(joined(TELESCOPE.brightest()))
                        .orderBy(TELESCOPE.name.asc())
                        .list())
                .extracting(
                        Telescope::getName,
                        telescope -> telescope.getKeeper() == null
                                ? ""
                                : telescope.getKeeper().getName())
                .containsExactly(tuple("large", "Bob"), tuple("small", "Ada"), tuple("spare", "")));

        assertThat(sent)
                .singleElement()
                .asString()
                .contains(
                        " left join star s on s.magnitude <= t.faintest and s.magnitude = (select min(other.magnitude)")
                .contains(" left join keeper k on (lower(k.name) = lower(t.keeper_name) or k.badge = t.keeper_badge)");
    }

    @Test
    @Covers("R16.1")
    void severalTargetsOfAReferenceAreAFailure() {
        given(other -> other.add(new Star("Sirius", 0)));
        given(other -> other.add(new Keeper("ada", 9)));

        assertThatThrownBy(() -> telescope("small"))
                .isInstanceOf(IncorrectResultSizeDataAccessException.class)
                .hasMessageContaining("leads to one ")
                .hasMessageContaining("Let its condition, Telescope.")
                .hasMessageContaining(", be met by one of them; or make the relation a collection.");
    }

    @Test
    @Covers("R16.1")
    void elementsAreAskedAbout() {
        List<String> sent = sql.texts(() -> {
            assertThat(session.query(TELESCOPE)
                            .where(TELESCOPE.visible().any(star -> star.name.eq("Alcor")))
                            .list())
                    .extracting(Telescope::getName)
                    .containsExactly("large");
            assertThat(session.query(TELESCOPE)
                            .where(TELESCOPE.visible().isEmpty())
                            .list())
                    .extracting(Telescope::getName)
                    .containsExactly("spare");
        });

        assertThat(sent.get(0))
                .contains("exists (select 1 from star s where s.magnitude <= t.faintest and not s.burnt and s.name"
                        + " = ?)");
        assertThat(session.execute(select(TELESCOPE.name, TELESCOPE.visible().count())
                        .from(TELESCOPE)
                        .orderBy(TELESCOPE.name.asc())))
                .extracting(row -> row.second())
                .containsExactly(3L, 2L, 0L);
    }

    @Test
    @Covers("R16.1")
    void pathsThroughReferencesJoin() {
        assertThat(session.query(TELESCOPE)
                        .where(TELESCOPE.keeper().name.eq("Bob"))
                        .list())
                .extracting(Telescope::getName)
                .containsExactly("large");
        assertThat(session.query(TELESCOPE)
                        .where(TELESCOPE.brightest().isNull())
                        .list())
                .extracting(Telescope::getName)
                .containsExactly("spare");
        Keeper ada = session.get(Keeper.class, "Ada");
        assertThat(session.query(Telescope.class).filterBy("keeper", ada).list())
                .extracting(Telescope::getName)
                .containsExactly("small");
        assertThat(session.query(NIGHT)
                        .where(NIGHT.telescope().keeper().name.eq("Bob"))
                        .count())
                .isEqualTo(1L);
    }

    @Test
    @Covers("R16.1")
    void itIsJoinedOnPurpose() {
        assertThat(session.execute(select(TELESCOPE.name, TELESCOPE.visible().name)
                        .from(TELESCOPE)
                        .join(TELESCOPE.visible())
                        .where(TELESCOPE.visible().magnitude.gt(0))
                        .orderBy(TELESCOPE.name.asc(), TELESCOPE.visible().name.asc())))
                .extracting(row -> row.first() + " " + row.second())
                .containsExactly("large Alcor", "large Mizar", "small Mizar");
        Telescope large = session.query(TELESCOPE)
                .join(TELESCOPE.visible())
                .where(TELESCOPE.name.eq("large"), TELESCOPE.visible().magnitude.gt(0))
                .options(containsEager(TELESCOPE.visible()))
                .one();
        assertThat(names(large.getVisible())).containsExactlyInAnyOrder("Mizar", "Alcor");
    }

    record Sight(String name, List<Seen> visible) {
        record Seen(String name) {}
    }

    @Test
    @Covers("R16.1")
    void recordsHoldIt() {
        assertThat(session.query(TELESCOPE)
                        .where(TELESCOPE.name.eq("small"))
                        .into(Sight.class)
                        .list())
                .containsExactly(new Sight("small", List.of(new Sight.Seen("Vega"), new Sight.Seen("Mizar"))));
    }

    @Test
    @Covers("R16.1")
    void changesOfManyRowsAskAboutIt() {
        session.execute(update(TELESCOPE)
                .set(TELESCOPE.faintest, 0)
                .where(TELESCOPE.keeper().name.eq("Bob")));
        List<String> sent = sql.texts(() ->
                session.execute(deleteFrom(TELESCOPE).where(TELESCOPE.visible().none(star -> star.name.eq("Vega")))));
        session.commit();

        assertInDatabase(other ->
                        other.get(Telescope.class, "large").getVisible().size())
                .isEqualTo(1);
        assertInDatabase(other -> other.query(TELESCOPE).count()).isEqualTo(2L);
        assertThat(sent)
                .singleElement()
                .asString()
                .contains("where not exists (select 1 from star s where s.magnitude <= t.faintest and not s.burnt and");
    }

    @Test
    @Covers("R16.1")
    void rowsThatAreNotSeenAreNoTargets() {
        given(other -> other.delete(other.get(Star.class, "Vega")));

        assertThat(names(telescope("small").getVisible())).containsExactly("Mizar");
        assertThat(Objects.requireNonNull(telescope("small").getBrightest()).getName())
                .isEqualTo("Mizar");
        assertThat(session.query(TELESCOPE)
                        .where(TELESCOPE.visible().any(star -> star.name.eq("Vega")))
                        .count())
                .isZero();
    }

    @Test
    @Covers("R16.1")
    void refreshReadsItAgain() {
        Telescope small = telescope("small");
        assertThat(small.getVisible()).hasSize(2);
        small.setFaintest(6);
        session.flush();
        assertThat(small.getVisible()).hasSize(2);

        session.refresh(small);

        assertThat(small.getVisible()).hasSize(3);
    }

    @Test
    @Covers("R16.1")
    void firstUseSeesWhatWasNotFlushed() {
        Telescope small = telescope("small");
        small.setFaintest(6);

        assertThat(small.getVisible()).hasSize(3);
    }

    @Test
    @Covers("R16.1")
    void itIsRefusedWhereLoadingIs() {
        Telescope small = session.query(TELESCOPE)
                .where(TELESCOPE.name.eq("small"))
                .options(LoadOption.raise(TELESCOPE.visible()))
                .one();

        assertThatThrownBy(() -> small.getVisible().size()).hasMessageContaining("Telescope.visible");
    }

    @Test
    @Covers("R16.2")
    void anElementThatWasAddedIsRefused() {
        telescope("small").getVisible().add(session.get(Star.class, "Alcor"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage("Telescope.visible was changed, but no column holds it: it leads to whatever meets"
                        + " Telescope.visible(Telescope_, Star_). Nothing was written. Change the attributes that the"
                        + " condition compares, and refresh() the object after the flush.");
    }

    @Test
    @Covers("R16.2")
    void anElementThatWasRemovedIsRefused() {
        telescope("small").getVisible().clear();

        assertThatThrownBy(session::flush).hasMessageContaining("Telescope.visible was changed");
        session.rollback();
        assertThat(telescope("small").getVisible()).hasSize(2);
        assertThat(sql.of(session::flush)).isEmpty();
    }

    @Test
    @Covers("R16.2")
    void anotherCollectionIsRefused() {
        telescope("small").setVisible(List.of());

        assertThatThrownBy(session::flush).hasMessageContaining("Telescope.visible was changed");
    }

    @Test
    @Covers("R16.2")
    void aReferenceThatWasAssignedIsRefused() {
        telescope("small").setBrightest(session.get(Star.class, "Alcor"));

        assertThatThrownBy(session::flush).hasMessageContaining("Telescope.brightest was changed");
    }

    @Test
    @Covers("R16.2")
    void aNewObjectHasNone() {
        Telescope added = new Telescope("new", 9);
        session.add(added);
        session.flush();
        assertThat(added.getVisible()).isEmpty();
        session.refresh(added);
        assertThat(added.getVisible()).hasSize(3);

        Telescope wrong = new Telescope("wrong", 9);
        wrong.setBrightest(session.get(Star.class, "Vega"));
        session.add(wrong);
        assertThatThrownBy(session::flush).hasMessageContaining("Telescope.brightest was changed");
    }

    @Test
    @Covers("R16.2")
    void deletingAnOwnerLeavesTheTargets() {
        Telescope large = telescope("large");
        large.getVisible().size();
        session.execute(deleteFrom(NIGHT).where(NIGHT.telescope().eq(large)));
        session.delete(large);

        assertThat(sql.of(session::commit)).containsExactly("delete telescope");
        assertInDatabase(other -> other.query(STAR).count()).isEqualTo(3L);
    }

    @Test
    @Covers("R16.2")
    void mergingLeavesItAsTheRowsHaveIt() {
        Telescope detached = inDatabase(other -> {
            Telescope found = other.get(Telescope.class, "small");
            found.getVisible().size();
            return found;
        });
        detached.setFaintest(6);

        Telescope merged = session.merge(detached);
        session.flush();

        assertThat(merged.getVisible()).hasSize(3);
    }
}
