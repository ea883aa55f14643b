package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Keys that rows hold in relations alone, and that change with them. */
final class DerivedKeyChangeTests extends SessionTest {

    @Entity
    static class Learner {
        @Id
        String name = "";

        @OneToMany(mappedBy = "learner", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Enrolment> enrolments = new ArrayList<>();

        protected Learner() {}

        Learner(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Lecture {
        @Id
        String code = "";

        protected Lecture() {}

        Lecture(String code) {
            this.code = code;
        }
    }

    record EnrolmentId(String learner, String lecture) {}

    @Entity
    @IdClass(EnrolmentId.class)
    static class Enrolment {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Learner learner;

        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Lecture lecture;

        int mark;

        @Version
        int version;

        protected Enrolment() {}

        Enrolment(Learner learner, Lecture lecture) {
            this.learner = learner;
            this.lecture = lecture;
        }
    }

    @Entity
    static class Remark {
        @Id
        String text = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Enrolment enrolment;

        protected Remark() {}

        Remark(String text, Enrolment enrolment) {
            this.text = text;
            this.enrolment = enrolment;
        }
    }

    DerivedKeyChangeTests(Lab lab) {
        super(lab, Learner.class, Lecture.class, Enrolment.class, Remark.class);
    }

    @BeforeEach
    void enrol() {
        Learner ann = new Learner("ann");
        Lecture maths = new Lecture("maths");
        ann.enrolments.add(new Enrolment(ann, maths));
        givenAll(ann, new Learner("bob"), maths, new Lecture("music"), new Lecture("arts"));
    }

    private Enrolment enrolment() {
        return session.get(Enrolment.class, new EnrolmentId("ann", "maths"));
    }

    private Lecture lecture(String code) {
        return session.get(Lecture.class, code);
    }

    private List<String> rows() {
        return inDatabase(other -> other.query(Enrolment.class).list().stream()
                .map(each -> each.learner.name + " " + each.lecture.code + " " + each.mark)
                .sorted()
                .toList());
    }

    @Test
    void changeOfARelationOfTheKeyIsWrittenWithTheRest() {
        Enrolment changed = enrolment();
        changed.lecture = lecture("music");
        changed.mark = 2;

        assertThat(sql.of(session::flush))
                .containsExactly("select remark", "update enrolment set lecture_code, mark, version");
        assertThat(session.find(Enrolment.class, new EnrolmentId("ann", "music")))
                .containsSame(changed);
        session.commit();
        assertThat(rows()).containsExactly("ann music 2");
        assertThat(session.dirtyEntities()).isEmpty();
    }

    @Test
    void newTargetIsInsertedBeforeTheKeyRefersToIt() {
        Lecture chess = new Lecture("chess");
        session.add(chess);
        enrolment().lecture = chess;
        session.commit();

        assertThat(rows()).containsExactly("ann chess 0");
    }

    @Test
    void rowsThatReferToTheKeyFollow() {
        given(other -> other.add(new Remark("fine", other.get(Enrolment.class, new EnrolmentId("ann", "maths")))));
        enrolment().lecture = lecture("music");

        assertThat(sql.of(session::flush))
                .containsExactly(
                        "select remark",
                        "update remark set enrolment_learner_name, enrolment_lecture_code",
                        "update enrolment set lecture_code, version",
                        "update remark set enrolment_learner_name, enrolment_lecture_code");
        session.commit();
        given(other -> assertThat(other.get(Remark.class, "fine").enrolment)
                .isSameAs(other.get(Enrolment.class, new EnrolmentId("ann", "music"))));
    }

    @Test
    void elementMovesToAnotherOwnerByItsLists() {
        Enrolment moved = enrolment();
        Learner bob = session.get(Learner.class, "bob");
        session.get(Learner.class, "ann").enrolments.remove(moved);
        moved.learner = bob;
        bob.enrolments.add(moved);
        session.commit();

        assertThat(bob.enrolments).containsExactly(moved);
        assertThat(rows()).containsExactly("bob maths 0");
        assertThat(session.get(Learner.class, "ann").enrolments).isEmpty();
    }

    @Test
    void keyOfADeletedRowIsTaken() {
        given(other -> other.add(new Enrolment(other.get(Learner.class, "ann"), other.get(Lecture.class, "music"))));
        session.delete(session.get(Enrolment.class, new EnrolmentId("ann", "music")));
        Enrolment taker = enrolment();
        taker.lecture = lecture("music");
        taker.mark = 3;
        session.commit();

        assertThat(rows()).containsExactly("ann music 3");
    }

    @Test
    void rowsTakeEachOthersPlacesInAChain() {
        given(other -> other.add(new Enrolment(other.get(Learner.class, "ann"), other.get(Lecture.class, "music"))));
        Enrolment first = enrolment();
        Enrolment second = session.get(Enrolment.class, new EnrolmentId("ann", "music"));
        Lecture arts = lecture("arts");
        first.lecture = lecture("music");
        first.mark = 1;
        second.lecture = arts;
        second.mark = 2;
        session.commit();

        assertThat(rows()).containsExactly("ann arts 2", "ann music 1");
    }

    @Test
    void exchangedKeysAreRefused() {
        given(other -> other.add(new Enrolment(other.get(Learner.class, "ann"), other.get(Lecture.class, "music"))));
        Enrolment first = enrolment();
        Enrolment second = session.get(Enrolment.class, new EnrolmentId("ann", "music"));
        Lecture maths = lecture("maths");
        first.lecture = lecture("music");
        second.lecture = maths;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Rows of Enrolment exchange values of ")
                .hasMessageContaining("write the exchange in two flushes");
    }

    @Test
    void partOfAKeyIsNotSetToNull() {
        enrolment().lecture = null;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "Enrolment.lecture was set to null, and is a part of the identifier, without which there is no row."
                                + " Nothing was written. Set it to another value, or delete the object.");
    }

    @Test
    void elementThatItsOwnerLetsGoOfMayLoseItsOwner() {
        Enrolment gone = enrolment();
        session.get(Learner.class, "ann").enrolments.remove(gone);
        gone.learner = null;
        session.commit();

        assertThat(rows()).isEmpty();
    }
}
