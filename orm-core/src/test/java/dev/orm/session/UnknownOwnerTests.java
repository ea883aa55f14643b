package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.Covers;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relations that lead in one direction: what happens when their elements move, and when one of them is deleted. */
final class UnknownOwnerTests extends SessionTest {

    UnknownOwnerTests(Lab lab) {
        super(lab, Exhibit.class, Label.class, Sticker.class);
    }

    @BeforeEach
    void givenTwoExhibits() {
        Exhibit first = new Exhibit("first");
        first.title = new Label("title");
        first.notes.add(new Label("note"));
        first.marks.add(new Sticker("mark"));
        List<Label> shared = List.of(new Label("a"), new Label("b"), new Label("c"));
        first.hints.addAll(shared);
        first.steps.addAll(shared);
        given(other -> {
            other.addAll(shared);
            other.add(first);
            other.add(new Exhibit("second"));
        });
    }

    private static Exhibit exhibit(Session from, String name) {
        return from.query(Exhibit.class).filterBy("name", name).one();
    }

    private static Label label(Session from, String text) {
        return from.query(Label.class).filterBy("text", text).one();
    }

    private List<String> inDatabase(String name, Function<Exhibit, Collection<Label>> relation) {
        return inDatabase(other ->
                relation.apply(exhibit(other, name)).stream().map(Label::text).toList());
    }

    private List<String> labels() {
        return inDatabase(other -> other.query(Label.class).list().stream()
                .map(Label::text)
                .sorted()
                .toList());
    }

    @Test
    void anElementThatMovedByItsForeignKeySurvivesItsFormerOwner() {
        Exhibit first = exhibit(session, "first");
        exhibit(session, "second").marks.add(first.marks.remove(0));
        session.delete(first);
        session.commit();

        assertInDatabase(other -> exhibit(other, "second").marks.get(0).text).isEqualTo("mark");
    }

    @Test
    void anElementThatMovedInAJoinTableSurvivesItsFormerOwner() {
        Exhibit first = exhibit(session, "first");
        Label moved = first.notes.iterator().next();
        first.notes.clear();
        exhibit(session, "second").notes.add(moved);
        session.delete(first);
        session.commit();

        assertThat(inDatabase("second", exhibit -> exhibit.notes)).containsExactly("note");
    }

    @Test
    void aRowThatHoldsTheKeyOfItsOwnerComesBehindItAlsoWhereTheOwnerRefersToItsTable() {
        Exhibit third = new Exhibit("third");
        third.title = new Label("above");
        third.plates.add(new Label("below"));
        session.add(third);
        session.commit();
        assertThat(inDatabase("third", exhibit -> exhibit.plates)).containsExactly("below");

        session.delete(third);
        session.commit();
        assertThat(labels()).doesNotContain("above", "below");
    }

    @Test
    @Covers("R11.2")
    void aTargetThatIsHandedOverIsNoOrphan() {
        Exhibit first = exhibit(session, "first");
        Exhibit second = exhibit(session, "second");
        second.title = first.title;
        first.title = null;

        assertThat(sql.of(session::flush)).containsOnly("update exhibit set title_id");
        session.commit();
        assertThat(labels()).contains("title");
    }

    @Test
    @Covers("R11.2")
    void targetsThatAreExchangedAreNoOrphans() {
        Exhibit first = exhibit(session, "first");
        Exhibit second = exhibit(session, "second");
        second.title = new Label("other");
        session.flush();
        Label title = first.title;
        first.title = second.title;
        second.title = title;
        session.commit();

        assertThat(inDatabase("first", exhibit -> List.of(exhibit.title))).containsExactly("other");
        assertThat(inDatabase("second", exhibit -> List.of(exhibit.title))).containsExactly("title");
    }

    @Test
    void aTargetThatIsHandedOverSurvivesItsFormerOwner() {
        Exhibit first = exhibit(session, "first");
        exhibit(session, "second").title = first.title;
        session.delete(first);
        session.commit();

        assertThat(inDatabase("second", exhibit -> List.of(exhibit.title))).containsExactly("title");
    }

    @Test
    @Covers("R11.2")
    void aTargetThatWasReplacedGoesWithTheOwnerThatIsDeletedWithIt() {
        Exhibit first = exhibit(session, "first");
        first.title = new Label("other");
        session.delete(first);
        session.commit();

        assertThat(labels()).containsExactly("a", "b", "c");
    }

    @Test
    @Covers("R3.2")
    void theRowsOfJoinTablesGoWithADeletedElementThatIsNotLoadedThere() {
        session.delete(label(session, "b"));

        assertThat(sql.of(session::flush))
                .containsExactlyInAnyOrder(
                        "delete exhibit_note", "delete exhibit_hint", "delete exhibit_step", "delete label");
        session.commit();
        assertThat(inDatabase("first", exhibit -> exhibit.hints)).containsExactlyInAnyOrder("a", "c");
        assertThat(inDatabase("first", exhibit -> exhibit.steps)).containsExactly("a", "c");
    }

    @Test
    void aDeletedElementLeavesTheLoadedCollectionsThatHeldIt() {
        Exhibit first = exhibit(session, "first");
        assertThat(first.hints).hasSize(3);
        assertThat(first.steps).hasSize(3);
        assertThat(first.marks).hasSize(1);
        session.delete(label(session, "b"));
        session.delete(first.marks.get(0));
        session.flush();

        assertThat(first.hints).extracting(Label::text).containsExactlyInAnyOrder("a", "c");
        assertThat(first.steps).extracting(Label::text).containsExactly("a", "c");
        assertThat(first.marks).isEmpty();
        assertThat(sql.of(session::flush)).isEmpty();
        first.steps.remove(0);
        first.hints.clear();
        session.commit();
        assertThat(inDatabase("first", exhibit -> exhibit.steps)).containsExactly("c");
        assertThat(inDatabase("first", exhibit -> exhibit.hints)).isEmpty();
    }

    @Test
    void anElementThatIsTakenOutAndDeletedLeavesNoRow() {
        Exhibit first = exhibit(session, "first");
        Label label = label(session, "b");
        first.hints.remove(label);
        first.steps.remove(label);
        session.delete(label);
        session.commit();

        assertThat(inDatabase("first", exhibit -> exhibit.steps)).containsExactly("a", "c");
        assertThat(labels()).doesNotContain("b");
    }
}
