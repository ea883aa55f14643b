package dev.orm.session;

import static dev.orm.session.zoo.Member_.MEMBER;
import static dev.orm.sql.LoadOption.defer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.schema.live.LiveSchema;
import dev.orm.session.zoo.Bicycle;
import dev.orm.session.zoo.Car;
import dev.orm.session.zoo.Garage;
import dev.orm.session.zoo.Member;
import dev.orm.session.zoo.Taxi;
import dev.orm.session.zoo.Vehicle;
import dev.orm.session.zoo.Wheel;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

final class SecondaryTableTests extends SessionTest {

    private final Garage bonn = new Garage("Bonn");
    private final Member ann = new Member("Ann", "Bonn");
    private final Member bob = new Member("Bob", null);

    SecondaryTableTests(Lab lab) {
        super(lab, Member.class, Garage.class, Vehicle.class, Car.class, Taxi.class, Bicycle.class, Wheel.class);
    }

    @BeforeEach
    void members() {
        ann.setGarage(bonn);
        given(s -> s.addAll(List.of(bonn, ann, bob)));
    }

    private Table table(String name) {
        return mappings.metaData().tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Covers("D23.1")
    void eachTableHasTheKeyAndTheColumnsThatNameIt() {
        assertThat(table("member").columns()).extracting(Column::name).containsExactly("id", "version", "name");
        assertThat(table("member_address").columns())
                .extracting(Column::name)
                .containsExactly("member_id", "city", "garage_id");
        assertThat(table("member_note").columns()).extracting(Column::name).containsExactly("id", "note");
        assertThat(table("member_address").foreignKeys())
                .anySatisfy(key -> assertThat(key.targetTable()).isEqualTo("member"));
        assertThat(table("member_address").indexes()).hasSize(1);
        assertThat(LiveSchema.of(lab.engine()).differences(mappings.metaData())).isEmpty();
    }

    @Test
    @Covers("D23.2")
    void aRowIsInsertedWhereThereIsAValue() {
        session.add(new Member("Cy", "Ulm"));
        assertThat(sql.of(session::flush)).containsExactly("insert member", "insert member_address");

        session.add(new Member("Di", null));
        assertThat(sql.of(session::flush)).containsExactly("insert member");
    }

    @Test
    @Covers("D23.2")
    void aRowThatIsMissingIsInsertedWhenItIsFirstNeeded() {
        Member member = session.get(Member.class, bob.getId());
        member.setNote("new");
        assertThat(sql.of(session::flush))
                .containsExactly("update member set version", "delete member_note", "insert member_note");

        member.setNote("other");
        assertThat(sql.of(session::flush)).containsExactly("update member set version", "update member_note set note");
        session.commit();
        assertInDatabase(s -> s.get(Member.class, bob.getId()).getNote()).isEqualTo("other");
    }

    @Test
    @Covers("D23.2")
    void onlyTheTableOfAChangedColumnIsUpdated() {
        Member member = session.get(Member.class, ann.getId());
        member.setCity("Ulm");

        assertThat(sql.of(session::flush))
                .containsExactly("update member set version", "update member_address set city");
        assertThat(member.getVersion()).isEqualTo(1);
    }

    @Test
    @Covers("D23.2")
    void aChangeOfASecondaryTableIsComparedWithTheVersion() {
        Member member = session.get(Member.class, ann.getId());
        session.commit();
        given(s -> s.get(Member.class, ann.getId()).setName("Anna"));
        member.setCity("Ulm");

        assertThatThrownBy(session::flush).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Covers("D23.3")
    void rowsAreReadFromAllTables() {
        List<Member> members = session.query(MEMBER).orderBy(MEMBER.name.asc()).list();

        assertThat(members).extracting(Member::getCity).containsExactly("Bonn", null);
        assertThat(members.get(0).getGarage())
                .isNotNull()
                .extracting(Garage::getTown)
                .isEqualTo("Bonn");
        assertThat(members.get(1).getGarage()).isNull();
    }

    @Test
    @Covers("D23.3")
    void aTableIsJoinedOnlyWhereItIsNeeded() {
        assertThat(sql.texts(() -> assertThat(session.query(MEMBER)
                                        .where(MEMBER.city.eq("Bonn"))
                                        .count())
                                .isEqualTo(1))
                        .get(0)
                        .replace("\"", ""))
                .isEqualTo(
                        "select count(*) from member m left join member_address m2 on m2.member_id = m.id where m2.city = ?");
        assertThat(session.query(MEMBER).where(MEMBER.garage().town.eq("Bonn")).count())
                .isEqualTo(1);
        assertThat(sql.texts(() -> session.query(MEMBER).count()).get(0)).doesNotContain("join");
    }

    @Test
    @Covers("D23.2")
    void rowsOfAllTablesAreDeleted() {
        session.delete(session.get(Member.class, ann.getId()));

        assertThat(sql.of(session::flush))
                .containsExactly("delete member_note", "delete member_address", "delete member");
        session.commit();
        assertInDatabase(s -> s.query(MEMBER).count()).isEqualTo(1L);
    }

    @Test
    void aRowOfWhichNotAllIsLoadedKeepsTheRest() {
        Garage garage = new Garage("Bonn");
        Member member = new Member("deferring", "Bonn");
        givenAll(garage, member);
        Member loaded = session.query(MEMBER)
                .options(defer(MEMBER.city))
                .filterBy("id", member.getId())
                .first()
                .orElseThrow();
        loaded.setGarage(session.get(Garage.class, Objects.requireNonNull(garage.getId())));
        session.commit();

        assertInDatabase(other -> other.get(Member.class, member.getId()).getCity())
                .isEqualTo("Bonn");
    }
}
