package dev.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Objects that belong to two owners, and are deleted with one of them. */
final class DeletedWithAnotherTests extends SessionTest {

    @Entity
    static class Doctor {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        String licence = "";
        int stamps;

        @OneToMany(mappedBy = "doctor")
        List<Visit> visits = new ArrayList<>();

        @PreUpdate
        void stamp() {
            stamps++;
        }
    }

    @Entity
    static class Patient {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Visit> visits = new ArrayList<>();
    }

    @Entity
    static class Visit {
        @Id
        @GeneratedValue
        @Nullable
        Long id;

        @ManyToOne(optional = false)
        @Nullable
        Doctor doctor;

        @ManyToOne(optional = false)
        @Nullable
        Patient patient;

        protected Visit() {}

        Visit(Doctor doctor, Patient patient) {
            this.doctor = doctor;
            this.patient = patient;
        }
    }

    private @Nullable Long doctorId;
    private @Nullable Long patientId;

    DeletedWithAnotherTests(Lab lab) {
        super(lab, Doctor.class, Patient.class, Visit.class);
    }

    @BeforeEach
    void rows() {
        Doctor doctor = new Doctor();
        Patient patient = new Patient();
        given(other -> other.addAll(List.of(doctor, patient, new Visit(doctor, patient))));
        doctorId = doctor.id;
        patientId = patient.id;
    }

    private Doctor doctor() {
        Doctor doctor = session.get(Doctor.class, Objects.requireNonNull(doctorId));
        assertThat(doctor.visits).hasSize(1);
        return doctor;
    }

    private Patient patient() {
        return session.get(Patient.class, Objects.requireNonNull(patientId));
    }

    @Test
    void aCallbackInTheSameFlushDoesNotMatter() {
        Doctor doctor = doctor();
        doctor.licence = "new";
        session.delete(patient());
        session.commit();

        assertThat(doctor.visits).isEmpty();
        assertThat(doctor.stamps).isEqualTo(1);
        assertInDatabase(other -> other.query(Visit.class).count()).isEqualTo(0L);
    }

    @Test
    void anOrphanOfOneIsNoLongerOfTheOther() {
        Doctor doctor = doctor();
        doctor.licence = "new";
        patient().visits.clear();
        session.commit();

        assertThat(doctor.visits).isEmpty();
        assertInDatabase(other -> other.query(Visit.class).count()).isEqualTo(0L);
    }

    @Test
    void whatIsTakenOutOfOneByHandMayGoWithTheOther() {
        doctor().visits.clear();
        session.delete(patient());
        session.commit();

        assertInDatabase(other -> other.query(Visit.class).count()).isEqualTo(0L);
    }

    @Test
    void whatIsTakenOutByHandAndStaysIsRefused() {
        doctor().visits.clear();

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessage(
                        "An element was removed from Doctor.visits, but Visit.doctor is mandatory. Delete the element,"
                                + " give it another owner, or set orphanRemoval = true.");
    }
}
