package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.shop.Diary;
import dev.orm.session.shop.Page;
import dev.orm.testing.Covers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** When a session calls life-cycle callbacks, and what they may do. */
final class CallbackTests extends SessionTest {

    CallbackTests(Lab lab) {
        super(lab, Diary.class, Page.class);
    }

    private Diary givenDiary(String... pages) {
        Diary diary = new Diary("May");
        for (String page : pages) {
            diary.add(page);
        }
        givenAll(diary);
        return diary;
    }

    private Diary loaded(Diary given) {
        Diary diary = session.get(Diary.class, Objects.requireNonNull(given.getId()));
        diary.heard().clear();
        return diary;
    }

    @Test
    @Covers("U23.1")
    void anInsertIsToldBeforeAndAfterListenersAndSuperclassesFirst() {
        Diary diary = new Diary("May");
        session.add(diary);
        assertThat(diary.heard()).as("add() alone calls nothing").isEmpty();

        session.flush();

        assertThat(diary.heard())
                .containsExactly(
                        "before insert",
                        "superclass before insert",
                        "own before insert",
                        "after insert",
                        "own after insert with id");
    }

    @Test
    @Covers("U23.2")
    void whatACallbackSetsBeforeAnInsertIsInserted() {
        Diary diary = new Diary("May");
        session.add(diary);

        assertThat(sql.of(session::flush)).containsExactly("insert diary");
        session.commit();
        assertInDatabase(other -> other.get(Diary.class, diary.getId()).getChanges())
                .isEqualTo(1);
    }

    @Test
    void objectsReachedByReferencesAreToldTooAndMayGetTheirIdentifierThen() {
        Diary diary = new Diary("May");
        session.add(diary);
        session.flush();
        Page page = diary.add("first");

        session.flush();

        assertThat(page.getId()).isNotNull();
        assertThat(page.heard()).containsExactly("before insert", "superclass before insert", "after insert");
        assertThat(diary.heard()).doesNotContain("before update");
    }

    @Test
    @Covers("U23.1")
    void anUpdateIsToldBeforeAndAfterAndItsChangesAreWrittenWithIt() {
        Diary diary = loaded(givenDiary());
        diary.setTitle("June");

        assertThat(sql.of(session::flush)).containsExactly("update diary set changes, title");
        assertThat(diary.heard()).containsExactly("before update", "superclass before update", "after update");
        assertThat(diary.getChanges()).isEqualTo(2);
    }

    @Test
    void whatIsNotWrittenIsNotTold() {
        Diary diary = loaded(givenDiary());
        diary.setTitle("June");
        diary.setTitle("May");

        assertThat(sql.of(session::flush)).isEmpty();
        assertThat(diary.heard()).isEmpty();
    }

    @Test
    @Covers("U23.1")
    void aDeleteIsToldBeforeAndAfter() {
        Diary diary = loaded(givenDiary());
        session.delete(diary);

        session.flush();

        assertThat(diary.heard()).containsExactly("before delete", "after delete");
    }

    @Test
    void objectsWithCallbacksThatADeleteTakesAlongAreLoadedAndTold() {
        Diary diary = loaded(givenDiary("first", "second"));
        List<Page> pages = session.query(Page.class).list();
        session.clear();
        diary = loaded(diary);
        session.delete(diary);

        assertThat(sql.of(session::flush)).containsExactly("select page", "delete page", "delete diary");
        assertThat(pages).hasSize(2);
        session.commit();
        assertInDatabase(other -> other.query(Page.class).count()).isEqualTo(0L);
    }

    @Test
    void aCallbackBeforeADeleteMayTakeTheObjectOutOfACollection() {
        Diary diary = loaded(givenDiary("first", "second"));
        Page first = diary.getPages().get(0);
        session.delete(first);

        session.commit();

        assertThat(diary.getPages()).extracting(Page::getText).doesNotContain(first.getText());
        assertThat(first.heard()).contains("before delete", "after delete");
        assertInDatabase(other -> other.query(Page.class).count()).isEqualTo(1L);
    }

    @Test
    @Covers("U23.3")
    void loadingIsToldWhenAllThatComesWithTheResultIsThere() {
        givenDiary("first", "second");

        Diary diary = session.query(Diary.class).one();

        assertThat(diary.heard()).containsExactly("loaded", "own loaded");
        assertThat(diary.getPages())
                .allSatisfy(page -> assertThat(page.heard()).containsExactly("loaded", "text " + page.getText()));
    }

    @Test
    void anObjectThatIsThereAlreadyIsNotLoadedAgain() {
        Diary diary = loaded(givenDiary());

        session.query(Diary.class).list();
        assertThat(diary.heard()).isEmpty();

        session.refresh(diary);
        assertThat(diary.heard()).containsExactly("loaded", "own loaded");
    }

    @Test
    @Covers("U23.4")
    void allAreToldBeforeTheFirstStatementAndAllAfterTheLast() {
        Diary first = new Diary("May");
        Diary second = new Diary("June");
        second.beforeInsert(diary -> first.hear("second before insert"));
        session.addAll(List.of(first, second));

        session.flush();

        assertThat(first.heard()).containsSubsequence("own before insert", "second before insert", "after insert");
    }

    @Test
    void aCallbackMayAddObjectsWhichAreToldAndWrittenInTheSameFlush() {
        Diary diary = new Diary("May");
        Diary sequel = new Diary("June");
        diary.beforeInsert(any -> session.add(sequel));
        session.add(diary);

        assertThat(sql.of(session::flush)).containsOnly("insert diary");
        assertThat(sequel.getId()).isNotNull();
        assertThat(sequel.heard()).contains("before insert", "after insert");
        assertThat(diary.heard()).containsOnlyOnce("before insert");
    }

    @Test
    void aCallbackMayNotFlush() {
        Diary diary = new Diary("May");
        diary.beforeInsert(any -> session.flush());
        session.add(diary);

        assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("while a flush is running");
    }

    @Test
    void anExceptionOfACallbackComesAsItIsAndNothingIsWritten() {
        Diary diary = new Diary("May");
        diary.beforeInsert(any -> {
            throw new IllegalStateException("not today");
        });
        session.add(diary);

        assertThat(sql.of(() -> assertThatThrownBy(session::flush)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("not today")))
                .isEmpty();
        session.rollback();
        assertThat(session.contains(diary)).isFalse();
    }

    @Test
    void aPlanIsMadeWithoutCallingAnything() {
        Diary diary = new Diary("May");
        session.add(diary);

        assertThat(session.plan().lines()).containsExactly("insert Diary x1");
        assertThat(diary.heard()).isEmpty();
    }

    @Test
    void anInsertThatWasRolledBackIsToldAgain() {
        Diary diary = new Diary("May");
        session.add(diary);
        session.flush();
        session.rollback();
        diary.heard().clear();

        session.add(diary);
        session.commit();

        assertThat(diary.heard()).contains("before insert", "after insert");
    }

    @Test
    void bulkInsertsTellNobody() {
        Diary diary = new Diary("May");
        session.insertAll(List.of(diary));

        assertThat(diary.heard()).isEmpty();
    }

    @Test
    void aReferenceIsToldWhenItLoads() {
        Page given = givenDiary("first").getPages().get(0);
        Page page = session.get(Page.class, Objects.requireNonNull(given.getId()));
        Diary diary = Objects.requireNonNull(page.getDiary());

        assertThat(diary.getTitle()).isEqualTo("May");
        assertThat(diary.heard()).containsExactly("loaded", "own loaded");
    }
}
