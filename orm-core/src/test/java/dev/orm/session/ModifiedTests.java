package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Who asks what was changed is told, also where a flush would refuse to write it. */
final class ModifiedTests extends SessionTest {

    private Bin first;
    private Bin second;

    ModifiedTests(Lab lab) {
        super(lab, Bin.class);
    }

    @Entity
    static class Bin {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @OneToMany
        List<Bin> parts = new ArrayList<>();

        @ElementCollection
        List<String> notes = new ArrayList<>();
    }

    @BeforeEach
    void twoBins() {
        Bin one = new Bin();
        Bin two = new Bin();
        one.parts.add(new Bin());
        one.parts.add(new Bin());
        one.notes.add("a");
        givenAll(one, two);
        first = session.get(Bin.class, one.id);
        second = session.get(Bin.class, two.id);
    }

    private void assertTold(Bin changed) {
        assertThat(session.isModified(changed)).isTrue();
        assertThat(session.dirtyEntities()).containsExactly(changed);
        assertThatThrownBy(session::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    void aGeneratedIdentifierThatWasChangedIsAChange() {
        Bin bin = second;
        bin.id = 4711L;

        assertThat(session.dirtyEntities()).containsExactly(bin);
        assertThatThrownBy(session::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    void aNullElementIsAChange() {
        first.parts.add(null);

        assertTold(first);
    }

    @Test
    void aNullValueIsAChange() {
        first.notes.add(null);

        assertTold(first);
    }

    @Test
    void theUnloadedCollectionOfAnotherObjectIsAChange() {
        second.parts = first.parts;

        assertTold(second);
    }

    @Test
    void elementsThatWereAddedOrRemovedAreAChange() {
        first.parts.remove(0);
        second.notes.add("b");

        assertThat(session.dirtyEntities()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void anotherOrderOfElementsThatHaveNoneIsNone() {
        first.parts.add(first.parts.remove(0));

        assertThat(session.dirtyEntities()).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
    }
}
