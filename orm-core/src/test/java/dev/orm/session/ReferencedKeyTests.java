package dev.orm.session;

import static dev.orm.session.shop.Part_.PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Part;
import dev.orm.sql.LoadOption;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectRetrievalFailureException;

/** References to another attribute than the identifier, of objects whose attribute is not loaded. */
final class ReferencedKeyTests extends SessionTest {

    ReferencedKeyTests(Lab lab) {
        super(lab, Part.class);
    }

    private long part(String code) {
        return givenId(other -> {
            Part part = new Part(code, null);
            other.add(part);
            other.flush();
            return Objects.requireNonNull(part.getId());
        });
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE}) // only generated code leaves objects unloaded
    @Covers("R1.4")
    void theTargetsOfNewObjectsAreLoadedTogether() {
        Part first = session.reference(Part.class, part("a"));
        Part second = session.reference(Part.class, part("b"));
        session.addAll(List.of(new Part("c", first), new Part("d", second)));

        assertThat(sql.of(session::flush)).containsExactly("select part", "insert part");
        session.commit();
        assertInDatabase(other -> other.query(Part.class)
                        .where(PART.replacement().code.eq("b"))
                        .one()
                        .getCode())
                .isEqualTo("d");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE}) // only generated code leaves objects unloaded
    @Covers("R1.4")
    void theTargetOfAChangeIsLoaded() {
        long other = part("b");
        Part part = session.get(Part.class, part("a"));
        part.setReplacement(session.reference(Part.class, other));

        assertThat(sql.of(session::flush)).containsExactly("select part", "update part set replacement_code");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE}) // only generated code leaves objects unloaded
    @Covers("R1.4")
    void anAttributeThatWasLeftOutIsLoaded() {
        part("a");
        Part target =
                session.query(Part.class).options(LoadOption.defer(PART.code)).one();
        session.add(new Part("b", target));

        assertThat(sql.of(session::flush)).containsExactly("select part", "insert part");
        assertThat(target.getCode()).isEqualTo("a");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE}) // only generated code leaves objects unloaded
    @Covers("R1.4")
    void aTargetThatIsReachedByACascadeIsLoaded() {
        Part target = session.reference(Part.class, part("a"));
        session.add(new Part("c", new Part("b", target)));

        session.commit();

        assertInDatabase(other -> other.query(Part.class)
                        .where(PART.replacement().replacement().code.eq("a"))
                        .one()
                        .getCode())
                .isEqualTo("c");
    }

    @Test
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE}) // only generated code leaves objects unloaded
    void aTargetWhoseRowIsGoneIsTold() {
        session.add(new Part("b", session.reference(Part.class, 4711L)));

        assertThatThrownBy(session::flush).isInstanceOf(ObjectRetrievalFailureException.class);
    }
}
