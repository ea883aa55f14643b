package dev.orm.session;

import static dev.orm.session.firm.Flat_.FLAT;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.firm.Flat;
import dev.orm.session.firm.Tenancy;
import dev.orm.session.shop.Slide;
import dev.orm.testing.Covers;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/** What happens to the target of a one-to-one that gives way to another, and to rows that should not be there. */
final class OneToOneTests extends SessionTest {

    private static final String SEVERAL =
            "Flat.tenancy leads to one Tenancy at most, and there are several for one Flat, found by Tenancy.flat."
                    + " Delete all but one of them";

    OneToOneTests(Lab lab) {
        super(lab, Slide.class, Flat.class, Tenancy.class);
    }

    private Slide slide(String name) {
        return session.query(Slide.class).filterBy("title", name).one();
    }

    private void givenSlides() {
        Slide first = new Slide("first");
        first.setNext(new Slide("second"));
        givenAll(first, new Slide("third"));
    }

    private void givenFlatWithTwoTenancies() {
        Flat flat = new Flat("attic");
        givenAll(flat, new Tenancy("Ann", flat));
        lab.database().execute("insert into tenancy (id, name, flat_id) select -1, 'Bob', id from flat");
    }

    private String next(String name) {
        return inDatabase(other -> {
            Slide next = other.query(Slide.class).filterBy("title", name).one().getNext();
            return next == null ? "none" : next.getTitle();
        });
    }

    @Test
    @Covers("R2.2")
    void aTargetThatIsReplacedIsLetGo() {
        givenSlides();
        Slide second = slide("second");
        slide("first").setNext(slide("third"));

        assertThat(sql.of(session::flush)).containsExactly("update slide set next_id");
        session.commit();
        assertThat(second.getPrevious()).isNull();
        assertThat(slide("third").getPrevious()).isSameAs(slide("first"));
        assertThat(next("first")).isEqualTo("third");
    }

    @Test
    @Covers("R2.2")
    void anOwnerThatIsReplacedOnTheInverseSideIsLetGo() {
        givenSlides();
        Slide first = slide("first");
        slide("second").setPrevious(slide("third"));
        session.commit();

        assertThat(first.getNext()).isNull();
        assertThat(next("first")).isEqualTo("none");
        assertThat(next("third")).isEqualTo("second");
    }

    @Test
    @Covers("R2.2")
    void anOwnerWhoseTargetAnotherTakesIsLetGo() {
        givenSlides();
        Slide first = slide("first");
        slide("third").setNext(slide("second"));
        session.commit();

        assertThat(first.getNext()).isNull();
        assertThat(slide("second").getPrevious()).isSameAs(slide("third"));
        assertThat(next("first")).isEqualTo("none");
        assertThat(next("third")).isEqualTo("second");
    }

    @Test
    @Covers("R2.3")
    void severalRowsInAJoinAreAFailure() {
        givenFlatWithTwoTenancies();

        assertThatThrownBy(() -> session.query(FLAT).list())
                .isInstanceOf(IncorrectResultSizeDataAccessException.class)
                .hasMessageContaining(SEVERAL);
    }

    @Test
    @Covers("R2.3")
    void severalRowsBehindAStatementThatJoinsNothingAreAFailure() {
        givenFlatWithTwoTenancies();

        assertThatThrownBy(() -> session.execute(update(FLAT)
                        .set(FLAT.name, "loft")
                        .where(FLAT.name.eq("attic"))
                        .returning(FLAT)))
                .isInstanceOf(IncorrectResultSizeDataAccessException.class)
                .hasMessageContaining(SEVERAL);
    }

    @Test
    @Covers("R2.3")
    void oneRowForEachOfManyIsNone() {
        Flat attic = new Flat("attic");
        Flat cellar = new Flat("cellar");
        givenAll(attic, cellar, new Tenancy("Ann", attic), new Tenancy("Bob", cellar), new Tenancy("Cid", null));

        assertThat(session.query(FLAT).orderBy(FLAT.name.asc()).list())
                .extracting(flat -> flat.getTenancy().getName())
                .containsExactly("Ann", "Bob");
        assertThat(session.query(FLAT).list()).hasSize(2);
    }
}
