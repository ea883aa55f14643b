package dev.orm.session;

import static dev.orm.session.clinic.Bed_.BED;
import static dev.orm.session.clinic.Patient_.PATIENT;
import static dev.orm.session.clinic.Visit_.VISIT;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.clinic.Bed;
import dev.orm.session.clinic.BedId;
import dev.orm.session.clinic.Patient;
import dev.orm.session.clinic.Visit;
import dev.orm.sql.Batch;
import dev.orm.sql.LockMode;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Rows of several tenants in the same tables, and attacks with the identifiers of another one. */
final class TenantIdTests extends SessionTest {

    private final Session red;
    private long own;
    private long foreign;

    TenantIdTests(Lab lab) {
        super(lab, Patient.class, Visit.class, Bed.class);
        red = factory.withTenant("red").openSession();
    }

    @BeforeEach
    void patientsOfTwoClinics() {
        own = given("red", new Patient("Ann").visits("cold"), new Bed(1, "north"));
        foreign = given("blue", new Patient("Bob").visits("flu").visits("itch"), new Bed(1, "south"));
        sql.clear();
    }

    private long given(String clinic, Patient patient, Bed bed) {
        return factory.withTenant(clinic).inTransaction(other -> {
            other.addAll(List.of(patient, bed));
            other.flush();
            return Objects.requireNonNull(patient.getId());
        });
    }

    @AfterEach
    void close() {
        red.close();
    }

    private List<String> patients() {
        return all(select(PATIENT.clinic, PATIENT.name).orderBy(PATIENT.name.asc()));
    }

    private List<String> visits() {
        return all(select(VISIT.clinic, VISIT.reason).orderBy(VISIT.reason.asc()));
    }

    private List<String> all(dev.orm.sql.Select<? extends dev.orm.sql.Row2<?, ?>> rows) {
        return factory.withAllTenants().inTransaction(other -> other.execute(rows)).stream()
                .map(row -> row.first() + " " + row.second())
                .toList();
    }

    private Patient foreignPatient() {
        return factory.withTenant("blue").inTransaction(other -> {
            Patient patient = other.get(Patient.class, foreign);
            patient.getVisits().size();
            return patient;
        });
    }

    @Test
    @Covers("L11.4")
    void newObjectsGetTheTenantOfTheirSession() {
        Patient patient = new Patient("Cy").visits("cough");

        red.add(patient);
        List<String> statements = sql.texts(red::commit);

        assertThat(statements).anyMatch(text -> text.matches("insert into visit.*clinic.*"));
        assertThat(patient.getClinic()).isEqualTo("red");
        assertThat(patients()).containsExactly("red Ann", "blue Bob", "red Cy");
        assertThat(visits()).containsExactly("red cold", "red cough", "blue flu", "blue itch");
    }

    @Test
    @Covers("L11.4")
    void aNewObjectThatNamesAnotherTenantIsRefusedBeforeAnythingIsWritten() {
        Patient patient = new Patient("Cy");
        patient.setClinic("blue");
        red.addAll(List.of(new Patient("Di"), patient));

        List<String> statements = sql.of(() -> assertThatThrownBy(red::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Patient.clinic")
                .hasMessageContaining("another tenant"));

        assertThat(statements).isEmpty();
    }

    @Test
    @Covers("L11.4")
    void aNewObjectMayNameItsOwn() {
        Patient patient = new Patient("Cy");
        patient.setClinic("red");
        red.add(patient);
        red.commit();

        assertThat(patients()).contains("red Cy");
    }

    @Test
    @Covers("L11.4")
    void aRollbackTakesTheTenantBack() {
        Patient patient = new Patient("Cy");
        red.add(patient);
        red.flush();
        red.rollback();

        assertThat(patient.getClinic()).isNull();
    }

    @Test
    @Covers("L11.5")
    void queriesSeeRowsOfTheTenant() {
        List<String> statements = sql.texts(() -> assertThat(red.query(PATIENT).list())
                .extracting(Patient::getName)
                .containsExactly("Ann"));

        assertThat(statements)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("where p.clinic = "));
        assertThat(red.query(VISIT).count()).isOne();
        assertThat(red.query(PATIENT)
                        .where(PATIENT.visits().any(visit -> visit.reason.eq("flu")))
                        .exists())
                .isFalse();
    }

    @Test
    @Covers("L11.5")
    void theIdOfAnotherTenantFindsNothing() {
        assertThat(red.find(Patient.class, foreign)).isEmpty();
        assertThat(red.find(Patient.class, own)).isPresent();
        assertThat(red.find(Bed.class, new BedId("blue", 1))).isEmpty();
        assertThat(red.find(Bed.class, new BedId("red", 1))).isPresent();
        assertThatThrownBy(() -> red.reference(Patient.class, foreign))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("no references to Patient");
    }

    @Test
    @Covers("L11.5")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void relationsWithinATenantAreReferencesThatLoadThemselvesForTheTenant() {
        AtomicReference<@Nullable Patient> patient = new AtomicReference<>();
        assertThat(sql.of(() -> patient.set(red.query(VISIT).one().getPatient())))
                .containsExactly("select visit");

        assertThat(sql.texts(
                        () -> assertThat(Objects.requireNonNull(patient.get()).getName())
                                .isEqualTo("Ann")))
                .singleElement()
                .asString()
                .contains("where p.clinic = ");
    }

    @Test
    @Covers("L11.5")
    @OnlyOn({Setup.H2, Setup.POSTGRESQL, Setup.SQLITE})
    void aReferenceToARowOfAnotherTenantIsOfNoUse() {
        lab.database().execute("update visit set patient_id = " + foreign + " where clinic = 'red'");

        Patient patient = Objects.requireNonNull(red.query(VISIT).one().getPatient());
        assertThatThrownBy(patient::getName)
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("A reference leads to a Patient whose row does not exist");
    }

    @Test
    @Covers("L11.5")
    void aForeignKeyToARowOfAnotherTenantLeadsNowhere() {
        lab.database().execute("update visit set patient_id = " + foreign + " where clinic = 'red'");

        assertThat(red.query(VISIT).options(joined(VISIT.patient())).one().getPatient())
                .isNull();
        assertThat(red.execute(select(VISIT.patient().name).from(VISIT))).containsOnlyNulls();
    }

    @Test
    @Covers("L11.5")
    void aCollectionHoldsRowsOfTheTenant() {
        lab.database().execute("update visit set patient_id = " + own);

        assertThat(red.get(Patient.class, own).getVisits())
                .extracting(Visit::getReason)
                .containsExactly("cold");
    }

    @Test
    @Covers("L11.5")
    void anObjectOfAnotherTenantIsNoTargetOfARelation() {
        Visit visit = red.query(VISIT).one();
        visit.setPatient(foreignPatient());

        assertThatThrownBy(red::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Visit.patient")
                .hasMessageContaining("does not see");
        red.rollback();
    }

    @Test
    @Covers("L11.5")
    void anObjectThatOnlyHasTheIdOfARowOfAnotherTenantIsNoTargetEither() {
        Patient forged = new Patient("forged");
        forged.setId(foreign);
        forged.setClinic("red");
        red.query(VISIT).one().setPatient(forged);

        assertThatThrownBy(red::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);
        red.rollback();
    }

    @Test
    @Covers("L11.5")
    void anObjectOfAnotherTenantIsNoElementOfACollection() {
        Visit stolen = foreignPatient().getVisits().get(0);
        red.get(Patient.class, own).getVisits().add(stolen);

        assertThatThrownBy(red::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);
        red.rollback();
        assertThat(visits()).containsExactly("red cold", "blue flu", "blue itch");
    }

    @Test
    @Covers("L11.5")
    void anObjectOfAnotherTenantIsNotAddedAsNew() {
        Visit stolen = foreignPatient().getVisits().get(0);
        stolen.setPatient(null);
        red.add(stolen);

        assertThatThrownBy(red::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Visit.clinic");
        red.rollback();
    }

    @Test
    @Covers("L11.5")
    void attributesOfAFormAreNotMergedIntoARowOfAnotherTenant() {
        Patient form = new Patient("Stolen");
        form.setId(foreign);

        assertThatThrownBy(() -> red.merge(form, PATIENT.name)).isInstanceOf(MissingEntityException.class);
    }

    @Test
    @Covers("L11.5")
    void streamsAndLocksMeetRowsOfTheTenant() {
        try (Stream<Patient> patients = red.query(PATIENT).stream(1)) {
            assertThat(patients.map(Patient::getName)).containsExactly("Ann");
        }
        if (lab.setup() != Setup.SQLITE) {
            assertThat(red.find(Patient.class, foreign, LockMode.UPDATE)).isEmpty();
            assertThat(red.find(Patient.class, own, LockMode.UPDATE)).isPresent();
        }
    }

    @Test
    @Covers("L11.4")
    void insertsWhoseResultsAreWantedInOrderWriteTheTenant() {
        List<String> clinics = red.executeInRowOrder(insertInto(PATIENT)
                .columns(PATIENT.id, PATIENT.version, PATIENT.name)
                .values(1001L, 0, "Cy")
                .values(1002L, 0, "Di")
                .returning(PATIENT.clinic));

        assertThat(clinics).containsExactly("red", "red");
    }

    @Test
    @Covers("L11.5")
    void aDetachedObjectOfTheTenantIsATarget() {
        Patient detached = factory.withTenant("red").inTransaction(other -> other.get(Patient.class, own));
        Visit visit = new Visit(detached, "again");
        red.add(visit);
        red.commit();

        assertThat(visits()).contains("red again");
    }

    @Test
    @Covers("L11.5")
    void writesOfAFlushCompareTheTenant() {
        Patient patient = red.get(Patient.class, own);
        patient.setName("Anna");
        List<String> updates = sql.texts(red::flush);
        red.delete(patient);
        List<String> deletes = sql.texts(red::flush);

        assertThat(updates)
                .singleElement()
                .satisfies(text ->
                        assertThat(text).startsWith("update patient").containsPattern("(where|and|on) .*clinic"));
        assertThat(deletes)
                .allSatisfy(text -> assertThat(text).contains("delete from").contains("clinic"))
                .hasSize(2);
        red.commit();
        assertThat(patients()).containsExactly("blue Bob");
    }

    @Test
    @Covers("L11.4")
    void theTenantOfARowNeverChanges() {
        red.get(Patient.class, own).setClinic("blue");

        assertThatThrownBy(red::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Patient.clinic")
                .hasMessageContaining("never changes");
        red.rollback();
        assertThatThrownBy(() ->
                        red.execute(update(PATIENT).set(PATIENT.clinic, "blue").allRows()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("never changes");
        Patient patient = red.get(Patient.class, own);
        assertThatThrownBy(() -> red.setNull(patient, PATIENT.clinic)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> red.updateAll(List.of(patient), PATIENT.clinic))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("L11.5")
    void statementsByConditionMeetRowsOfTheTenant() {
        assertThat(red.execute(update(PATIENT).set(PATIENT.name, "X").where(PATIENT.id.eq(foreign))))
                .isZero();
        assertThat(red.execute(update(PATIENT).set(PATIENT.name, "X").allRows()))
                .isOne();
        assertThat(red.execute(deleteFrom(VISIT).where(VISIT.patient().id.eq(foreign))))
                .isZero();
        assertThat(red.execute(deleteFrom(VISIT).allRows())).isOne();
        red.commit();

        assertThat(patients()).containsExactly("blue Bob", "red X");
        assertThat(visits()).containsExactly("blue flu", "blue itch");
    }

    @Test
    @Covers("L11.4")
    void insertsOfTheLanguageWriteTheTenant() {
        var insert = insertInto(PATIENT).columns(PATIENT.id, PATIENT.version, PATIENT.name);
        red.execute(insert.values(1001L, 0, "Cy").values(1002L, 0, "Di"));
        red.execute(insert.fromSelect(select(PATIENT.id.plus(2000), PATIENT.version, PATIENT.name)
                .from(PATIENT)
                .where(PATIENT.name.eq("Ann"))));
        var named = insertInto(PATIENT).columns(PATIENT.id, PATIENT.version, PATIENT.name, PATIENT.clinic);
        red.execute(named.values(1003L, 0, "Ed", "red"));
        red.execute(Batch.of(
                insertInto(PATIENT),
                List.of(
                        Map.of("id", 1004L, "version", 0, "name", "Flo"),
                        Map.of("id", 1005L, "version", 0, "name", "Gus"))));
        red.commit();

        assertThat(patients())
                .containsExactly("red Ann", "red Ann", "blue Bob", "red Cy", "red Di", "red Ed", "red Flo", "red Gus");
        assertThatThrownBy(() -> red.execute(named.values(1006L, 0, "Ed", "blue")))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Patient.clinic");
        assertThatThrownBy(() -> red.execute(Batch.of(
                        insertInto(PATIENT),
                        List.of(Map.of("id", 1004L, "version", 0, "name", "Flo", "clinic", "blue")))))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    @Covers("L11.4")
    void bulkInsertsWriteTheTenant() {
        red.insertAll(List.of(new Patient("Cy"), new Patient("Di")));
        red.commit();

        assertThat(patients()).contains("red Cy", "red Di");
        Patient foreigner = new Patient("Ed");
        foreigner.setClinic("blue");
        assertThatThrownBy(() -> red.insertAll(List.of(foreigner))).hasStackTraceContaining("another tenant");
    }

    @Test
    @Covers("L11.5")
    void anUpsertNeverOverwritesARowOfAnotherTenant() {
        Patient attack = new Patient("Stolen");
        attack.setId(foreign);

        assertThatThrownBy(() -> red.upsert(attack))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("Patient");
        red.rollback();
        var upsert = insertInto(PATIENT)
                .columns(PATIENT.id, PATIENT.version, PATIENT.name)
                .values(foreign, 0, "Stolen")
                .onConflict(PATIENT.id);
        assertThat(red.execute(upsert.doUpdateAll())).isZero();
        assertThatThrownBy(() -> red.execute(upsert.doUpdate(PATIENT.clinic, "red")))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("never changes");
        red.commit();

        assertThat(patients()).containsExactly("red Ann", "blue Bob");
    }

    @Test
    @Covers("L11.4")
    void anUpsertWritesTheTenant() {
        Patient patient = new Patient("Cy");
        patient.setId(own);
        red.upsert(patient);
        red.upsert(new Bed(2, "east"));
        red.upsert(new Bed(1, "west"));
        red.commit();

        assertThat(patients()).containsExactly("blue Bob", "red Cy");
        assertThat(red.query(BED).orderBy(BED.number.asc()).list())
                .extracting(Bed::getWard)
                .containsExactly("west", "east");
        assertThat(all(select(BED.clinic, BED.ward).where(BED.clinic.eq("blue"))))
                .containsExactly("blue south");
    }

    @Test
    @Covers("L11.5")
    void updatesByKeysMeetRowsOfTheTenant() {
        Patient forged = new Patient("Stolen");
        forged.setId(foreign);

        assertThat(red.updateAll(List.of(forged), PATIENT.name)).isZero();
        var change = update(PATIENT)
                .set(PATIENT.name, param("name", SqlTypes.STRING))
                .where(PATIENT.id.eq(param("id", SqlTypes.LONG)));
        assertThat(red.execute(Batch.of(change, List.of(Map.of("name", "Stolen", "id", foreign))))
                        .rows())
                .isZero();
    }

    @Test
    @Covers("L11.5")
    void anObjectOfAnotherTenantIsNotMerged() {
        Patient detached = foreignPatient();

        assertThatThrownBy(() -> red.merge(detached)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> red.merge(detached, MergeMode.NO_LOAD))
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("another tenant");
    }

    @Test
    @Covers("L11.4")
    void aFormWithoutTheTenantIsMerged() {
        Patient form = new Patient("Anna");
        form.setId(own);

        assertThat(red.merge(form).getClinic()).isEqualTo("red");
        red.commit();

        assertThat(patients()).containsExactly("red Anna", "blue Bob");
    }

    @Test
    @Covers("L11.4")
    void aTenantMayBePartOfTheIdentifier() {
        Bed bed = new Bed(2, "east");
        red.add(bed);
        red.commit();

        assertThat(bed.getClinic()).isEqualTo("red");
        bed.setWard("west");
        red.commit();
        assertThat(red.find(Bed.class, new BedId("red", 2)).orElseThrow().getWard())
                .isEqualTo("west");
        Bed foreigner = new Bed(3, "east");
        foreigner.setClinic("blue");
        red.add(foreigner);
        assertThatThrownBy(red::flush).isInstanceOf(InvalidDataAccessApiUsageException.class);
        red.rollback();
    }

    @Test
    @Covers("L11.6")
    void aSessionWithoutATenantRefusesWhatBelongsToOne() {
        assertThatThrownBy(() -> session.query(PATIENT).list())
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("belongs to a tenant")
                .hasMessageContaining("withTenant(value)");
        assertThatThrownBy(() -> session.find(Patient.class, own))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
        assertThatThrownBy(() -> session.execute(deleteFrom(PATIENT).allRows()))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
        assertThatThrownBy(() -> session.insertAll(List.of(new Patient("Cy"))))
                .hasStackTraceContaining("belongs to a tenant");
        session.add(new Patient("Cy"));
        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("Patient.clinic");
        session.rollback();
    }

    @Test
    @Covers("L11.6")
    void aTenantOfAnotherTypeIsRefused() {
        try (Session wrong = factory.withTenant(7).openSession()) {
            assertThatThrownBy(() -> wrong.query(PATIENT).list())
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("java.lang.Integer")
                    .hasMessageContaining("java.lang.String");
        }
    }

    @Test
    @Covers("L11.6")
    void aSessionOfAllTenantsSeesAllAndWritesWhatObjectsSay() {
        try (Session all = factory.withAllTenants().openSession()) {
            assertThat(all.query(PATIENT).count()).isEqualTo(2);
            Patient patient = new Patient("Cy");
            patient.setClinic("green");
            all.add(patient);
            all.get(Patient.class, foreign).setName("Bobby");
            all.flush();
            all.delete(all.get(Patient.class, own));
            all.commit();
            all.add(new Patient("nobody's"));
            assertThatThrownBy(all::flush)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("belongs to no tenant");
            all.rollback();
        }
        assertThat(patients()).containsExactly("blue Bobby", "green Cy");
    }

    @Test
    void aSessionOfAllTenantsPointsNoRelationToAnotherTenant() {
        try (Session all = factory.withAllTenants().openSession()) {
            Patient patient = all.get(Patient.class, foreign);
            Visit visit = all.query(VISIT).where(VISIT.reason.eq("cold")).one();
            visit.setPatient(patient);

            assertThatThrownBy(all::flush)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessage(
                            "Visit.patient refers to a Patient of another tenant, as Visit.clinic and Patient.clinic"
                                    + " say: no session of one tenant would see it. Nothing was written. Refer to an object of the"
                                    + " same tenant.");
            all.rollback();
            assertThat(visit.getPatient()).isSameAs(all.get(Patient.class, own));
        }
    }

    @Test
    void aSessionOfAllTenantsTakesNoElementOfAnotherTenant() {
        try (Session all = factory.withAllTenants().openSession()) {
            Patient patient = all.get(Patient.class, own);
            patient.getVisits()
                    .add(all.query(VISIT).where(VISIT.reason.eq("flu")).one());

            assertThatThrownBy(all::flush)
                    .isInstanceOf(InvalidDataAccessApiUsageException.class)
                    .hasMessageContaining("Visit.patient refers to a Patient of another tenant");
        }
    }

    @Test
    void aSessionOfAllTenantsPointsRelationsWithinATenant() {
        try (Session all = factory.withAllTenants().openSession()) {
            Patient patient = new Patient("Cy");
            patient.setClinic("red");
            all.query(VISIT).where(VISIT.reason.eq("cold")).one().setPatient(patient);
            all.add(patient);
            all.commit();
        }

        assertThat(factory.withTenant("red")
                        .<@Nullable String>inTransaction(
                                other -> other.query(VISIT).one().getPatient().getName()))
                .isEqualTo("Cy");
    }

    @Test
    @Covers("L11.6")
    void theTenantIsAskedForWhenASessionIsOpened() {
        AtomicReference<@Nullable String> current = new AtomicReference<>("blue");
        SessionFactory currents = factory.withCurrentTenant(current::get);
        try (Session blue = currents.openSession()) {
            current.set("red");
            assertThat(blue.query(PATIENT).one().getName()).isEqualTo("Bob");
        }
        assertThat(currents.<String>inTransaction(
                        other -> other.query(PATIENT).one().getName()))
                .isEqualTo("Ann");
        current.set(null);
        try (Session nobody = currents.openSession()) {
            assertThatThrownBy(() -> nobody.query(PATIENT).list()).hasMessageContaining("has none");
        }
    }

    @Test
    @Covers("L11.2")
    void sessionsOfAllTenantsShareTheirTexts() {
        int[] sizes = new int[2];
        for (int i = 0; i < 2; i++) {
            factory.withTenant(List.of("red", "blue").get(i))
                    .doInTransaction(
                            other -> other.query(PATIENT).one().getVisits().size());
            sizes[i] = lab.engine().statements().size();
        }
        assertThat(sizes[1]).isEqualTo(sizes[0]);
    }
}
